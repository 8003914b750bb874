import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from api.cli import COMMANDS, main
from api.examples import example_paths
from tests.loaders.plans import HEAD

QUESTION = "区医保局牵头哪些任务"


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(word) for word in arguments], input=stdin)


def error_line(result: Result) -> str:
    """The only line of an error, without a traceback."""
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    (line,) = result.stderr.splitlines()
    assert line.startswith("错误：")
    return line


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    store = tmp_path_factory.mktemp("cli") / "store"
    assert run("build", *example_paths(), "--store", store).exit_code == 0
    return store


def test_help_shows_every_command_with_an_example() -> None:
    listed = run("--help").stdout

    for name in COMMANDS:
        assert name in listed
        assert f"zhengtu {name}" in run(name, "--help").stdout


def test_build_says_what_became_of_each_file(tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    plan = example_paths()[0]
    (folder / plan.name).write_bytes(plan.read_bytes())
    (folder / "README.md").write_text("说明", "utf-8")
    (folder / "empty.txt").write_text("", "utf-8")

    result = run("build", folder, "--store", tmp_path / "store")

    assert result.exit_code == 1
    passed, made, summary = result.stdout.splitlines()
    assert passed.startswith("－ README.md  说明文件")
    assert made.startswith(f"✓ {plan.name}  目标")
    assert "读懂篇幅 " in made
    assert summary.startswith("建成 1 份，失败 1 份，略过 1 份。")
    assert result.stderr.splitlines() == ["✗ empty.txt  文件是空的，没有可读的文字。"]


def test_build_lists_the_bodies_that_told_nothing(tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    task = "一、任务\n（一）甲工作。做好甲。（区某某事务局牵头，区财政局配合）\n"
    plan.write_text(HEAD + task, "utf-8")

    result = run("build", plan, "--store", tmp_path / "store")

    assert "  没有认出职能和类别的单位：禾丰区某某事务局" in result.stdout.splitlines()


def test_a_build_of_bad_files_alone_leaves_no_store(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "b.txt").write_text("今天天气很好。", "utf-8")

    result = run(
        "build", tmp_path / "a.txt", tmp_path / "b.txt", "--store", tmp_path / "s"
    )

    assert result.exit_code == 1
    assert "库没有改动" in result.stdout
    assert not (tmp_path / "s").exists()


def test_facts_are_json_on_standard_output_or_in_a_file(tmp_path: Path) -> None:
    plan = example_paths()[0]
    said = run("facts", plan).stdout

    assert run("facts", plan, "-o", tmp_path / "facts.json").stdout == ""
    assert (tmp_path / "facts.json").read_text("utf-8") == said
    assert json.loads(said)["tasks"]
    assert [path.name for path in tmp_path.iterdir()] == ["facts.json"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.txt", b""), ("binary.txt", bytes(range(256)) * 9), ("x.docx", b"PK")],
)
def test_facts_of_what_is_no_plan_end_in_one_line(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)

    assert name in error_line(run("facts", tmp_path / name))
    assert error_line(run("facts", tmp_path / "missing.txt"))


def test_an_answer_as_json_has_the_keys_programs_rely_on(built: Path) -> None:
    result = run("ask", QUESTION, "--store", built, "--format", "json")
    answer = json.loads(result.stdout)

    assert list(answer) == ["question", "understood", "answer", "rows", "sparql"]
    assert answer["rows"]
    assert all(
        {"plan", "place", "quote", "source"} <= row.keys() for row in answer["rows"]
    )


def test_an_answer_as_a_table_shows_the_words(built: Path) -> None:
    rows = json.loads(
        run("ask", QUESTION, "--store", built, "--format", "json").stdout
    )["rows"]
    shown = run("ask", QUESTION, "--store", built, "--sparql").stdout

    for row in rows:
        assert row["task"][:6] in shown
        assert row["source"][:20] in shown
    assert "SELECT" in shown


def test_an_answer_as_csv_markdown_and_excel(built: Path, tmp_path: Path) -> None:
    lines = run("ask", QUESTION, "--store", built, "--format", "csv").stdout
    table = run("ask", QUESTION, "--store", built, "--format", "md").stdout
    sheet = tmp_path / "answer.xlsx"
    assert (
        run(
            "ask", QUESTION, "--store", built, "--format", "xlsx", "-o", sheet
        ).exit_code
        == 0
    )

    head = lines.splitlines()[0].split(",")
    assert "| " + " | ".join(head) + " |" in table
    (first, *_) = (
        openpyxl.load_workbook(sheet).worksheets[0].iter_rows(values_only=True)
    )
    assert list(first) == head


def test_excel_needs_a_file(built: Path) -> None:
    line = error_line(run("ask", QUESTION, "--store", built, "--format", "xlsx"))

    assert "-o" in line


def test_a_question_comes_from_standard_input_too(built: Path) -> None:
    asked = run("ask", "-", "--store", built, stdin=QUESTION + "\n")

    assert asked.stdout == run("ask", QUESTION, "--store", built).stdout


def test_a_question_in_english_is_not_understood(built: Path) -> None:
    line = error_line(run("ask", "Which tasks does the bureau lead?", "--store", built))

    assert "没有听懂" in line
    assert "可以这样问" in line


def test_a_missing_store_and_a_file_in_its_place_are_named(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", "utf-8")

    for arguments in (["ask", QUESTION], ["query", "ASK {}"], ["export"], ["serve"]):
        assert "build" in error_line(run(*arguments, "--store", tmp_path / "none"))
        assert "文件" in error_line(run(*arguments, "--store", file))
    build = run("build", example_paths()[0], "--store", file)
    assert "文件" in error_line(build)
    assert file.read_text("utf-8") == "x"


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("SELECT * { ?s ?p", "第 1 行"),
        ("DELETE WHERE { ?s ?p ?o }", "Update"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> {} }", "SERVICE"),
        ("SELECT * FROM <http://127.0.0.1:9/g> { ?s ?p ?o }", "没有这个图"),
    ],
)
def test_a_query_that_cannot_run_ends_in_one_line(
    built: Path, query: str, word: str
) -> None:
    assert word in error_line(run("query", query, "--store", built))


def test_a_query_in_every_format(built: Path) -> None:
    select = "SELECT ?s { ?s a <https://w3id.org/zhengtu/ns#Plan> } ORDER BY ?s"
    construct = "CONSTRUCT WHERE { ?s a <https://w3id.org/zhengtu/ns#Plan> }"

    for form in ("json", "xml", "csv", "tsv"):
        assert run("query", select, "--store", built, "--format", form).exit_code == 0
    for form in ("ttl", "nt", "jsonld", "rdfxml"):
        assert (
            run("query", construct, "--store", built, "--format", form).exit_code == 0
        )
    assert "共 3 行" in run("query", select, "--store", built).stdout
    assert "true" in run("query", "ASK {}", "--store", built).stdout
    assert "zt:Plan" in run("query", construct, "--store", built).stdout
    assert "csv" in error_line(
        run("query", select, "--store", built, "--format", "ttl")
    )
    assert run("query", "-", "--store", built, stdin=select).stdout


def test_an_export_is_the_same_bytes_each_time(built: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.nq", tmp_path / "two.nq"
    run("export", "--store", built, "-o", one)
    run("build", *reversed(example_paths()), "--store", tmp_path / "again")
    run("export", "--store", tmp_path / "again", "-o", two)

    assert one.read_bytes() == two.read_bytes()
    assert len(list(ox.parse(path=str(one), format=ox.RdfFormat.N_QUADS))) > 1000
    assert "nq" in error_line(run("export", "--store", built, "--format", "docx"))


def test_an_export_of_a_plan_and_a_department(built: Path, tmp_path: Path) -> None:
    whole, plan, body = (tmp_path / f"{name}.xlsx" for name in ("a", "p", "b"))
    shared = ("export", "--store", built, "--format", "xlsx")
    run(*shared, "-o", whole)
    run(*shared, "--plan", "青苇区", "-o", plan)
    run(*shared, "--department", "区医保局", "-o", body)
    sheets = [openpyxl.load_workbook(path).sheetnames for path in (whole, plan, body)]

    assert len(sheets[0]) > len(sheets[1]) > len(sheets[2])
    assert "xlsx" in error_line(run(*shared))
    assert "月球" in error_line(run(*shared, "--plan", "月球", "-o", whole))
    assert "月球局" in error_line(run(*shared, "--department", "月球局", "-o", whole))
    assert "nq、ttl" in error_line(run(*shared, "--graph", "urn:x", "-o", whole))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.xlsx",
        "b.xlsx",
        "p.xlsx",
    ]


def test_cooperation_names_the_bottleneck_first(built: Path, tmp_path: Path) -> None:
    shared = ("cooperation", "--store", built, "--plan", "青苇区")
    table = run(*shared).stdout.splitlines()
    rows = json.loads(run(*shared, "--format", "json").stdout)
    sheet = tmp_path / "c.xlsx"

    assert table[2].startswith(rows[0]["body"])
    assert table[-1] == f"共 {len(rows)} 行"
    assert rows[0]["dependence"] == max(row["dependence"] for row in rows)
    assert run(*shared, "--format", "xlsx", "-o", sheet).exit_code == 0
    assert openpyxl.load_workbook(sheet).worksheets[0]["A2"].value == rows[0]["body"]
    assert "瓶颈" in run(*shared, "--format", "csv").stdout.splitlines()[0]
    assert "| 部门 |" in run(*shared, "--format", "md").stdout
    assert "-o" in error_line(run(*shared, "--format", "xlsx"))


def test_a_drawing_is_one_file_the_same_each_time(built: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.html", tmp_path / "two.html"
    assert run("draw", "--store", built, "-o", one).exit_code == 0
    run("draw", "--store", built, "-o", two)

    assert one.read_bytes() == two.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.html", "two.html"]


def test_a_drawing_of_nothing_known_says_so(built: Path, tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    line = error_line(run("draw", "--store", built, "-o", page, "--focus", "月球局"))

    assert "月球局" in line
    assert not page.exists()


def test_a_place_that_cannot_be_written_is_named(built: Path, tmp_path: Path) -> None:
    target = tmp_path / "none" / "x.nq"

    assert str(tmp_path / "none") in error_line(
        run("export", "--store", built, "-o", target)
    )


def test_a_port_in_use_is_said(built: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = error_line(run("serve", "--store", built, "--port", port))

    assert str(port) in line


def test_the_demo_builds_asks_and_draws() -> None:
    result = run("demo", "--no-serve")

    assert result.exit_code == 0
    assert "建成 3 份" in result.stdout
    page = Path(result.stdout.strip().splitlines()[-1].partition("：")[2])
    assert "network-data" in page.read_text("utf-8")
    assert not (page.parent / "store").exists()
    page.unlink()
    page.parent.rmdir()


def test_the_demo_of_a_folder_without_plans_ends_in_one_line(tmp_path: Path) -> None:
    line = error_line(run("demo", tmp_path, "--no-serve"))

    assert str(tmp_path) in line


def test_asking_starts_in_no_time_and_loads_no_web(built: Path) -> None:
    code = (
        "import sys; from api.cli import main\n"
        f"try: main(['ask', '{QUESTION}', '--store', {str(built)!r}])\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    took = time.perf_counter() - start

    heavy = {"fastapi", "rdflib", "pyvis", "networkx", "openpyxl", "uvicorn"}
    assert heavy.isdisjoint(done.stderr.split())
    assert took < 5  # the aim is 1 s; a busy machine may take longer
