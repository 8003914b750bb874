import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from api.linking import HEADS
from tests.api.test_cli import error_line, run

TABLE = "单位,地区,备注\n区卫健局,青禾区,一\n石渡区医保局,,二\n区卫健局,,三\n月球局,青禾区,四\n,青禾区,五\n"
ADDED = ",链接 id,名称,得分,方法,是否确认"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "单位.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def linked(table: Path, store: Path, *more: str) -> list[dict[str, str]]:
    result = run(
        *("link", "--csv", table, "--column", "单位", "--type", "department"),
        *("--store", store, *more),
    )
    assert result.exit_code == 0, result.stderr
    return list(csv.DictReader(io.StringIO(result.stdout.removeprefix("\ufeff"))))


def test_each_row_gets_its_body_with_score_method_and_whether_sure(
    table: Path, store_folder: Path
) -> None:
    rows = linked(table, store_folder, "--place-column", "地区")

    assert [tuple(row[head] for head in HEADS[1:]) for row in rows] == [
        ("青禾区卫生健康局", "95", "别名相同", "是"),
        ("石渡区医疗保障局", "90", "同一地区同一职能", "是"),
        ("石渡区卫生健康局", "70", "有几个都符合", "否"),
        ("", "", "没有找到", "否"),
        ("", "", "", ""),
    ]
    assert [row["备注"] for row in rows] == list("一二三四五")
    assert rows[0]["链接 id"].endswith("/department/health")


def test_one_place_for_the_whole_table(table: Path, store_folder: Path) -> None:
    rows = linked(table, store_folder, "--place", "石渡区")

    assert rows[0]["名称"] == rows[2]["名称"] == "石渡区卫生健康局"
    assert rows[2]["是否确认"] == "是"


def test_what_was_done_is_said_on_standard_error(
    table: Path, store_folder: Path
) -> None:
    result = run(
        *("link", "--csv", table, "--column", "单位", "--type", "department"),
        *("--store", store_folder),
    )

    assert result.stderr.splitlines()[-1] == "5 行：确认 1，待人工确认 2，没有找到 1。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_users_own_columns_stay_byte_for_byte(
    tmp_path: Path, store_folder: Path, encoding: str, end: str
) -> None:
    lines = [
        '"单位",备注 ',
        '青禾区财政局,"甲，""乙"""',
        " x ",
        "",
        '石渡区财政局,"丙,丁"',
    ]
    path, out = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_bytes(end.join(lines).encode(encoding))

    run(
        *("link", "--csv", path, "--column", "单位", "--type", "department"),
        *("--store", store_folder, "-o", out),
    )

    text = out.read_bytes().decode(encoding)
    kept = text.split(end)
    assert out.read_bytes()[:2] == path.read_bytes()[:2]
    assert kept[0] == lines[0] + ADDED
    assert all(new.startswith(old) for new, old in zip(kept, lines, strict=True))
    assert kept[3] == ""
    assert kept[4].endswith("全称相同,是")


def test_a_cell_of_several_lines_is_one_row(tmp_path: Path, store_folder: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('单位\t备注\n青禾区财政局\t"上\n下"\n区\t短\n', encoding="utf-8")

    result = run(
        *("link", "--csv", path, "--column", "单位", "--type", "department"),
        *("--store", store_folder),
    )

    rows = list(csv.reader(io.StringIO(result.stdout), delimiter="\t"))
    assert [len(row) for row in rows] == [7, 7, 7]
    assert rows[1][1] == "上\n下"


def test_short_rows_are_filled_and_taken_heads_get_a_number(
    tmp_path: Path, store_folder: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("单位,名称,得分\n青禾区财政局\n,,,多\n", encoding="utf-8")

    result = run(
        *("link", "--csv", path, "--column", "单位", "--type", "department"),
        *("--store", store_folder),
    )

    head, first, second = csv.reader(io.StringIO(result.stdout))
    assert head[4:] == ["链接 id", "名称_2", "得分_2", "方法", "是否确认"]
    assert first[5:] == ["青禾区财政局", "100", "全称相同", "是"]
    assert second == ["", "", "", "多", "", "", "", "", ""]


def test_json_and_excel(table: Path, tmp_path: Path, store_folder: Path) -> None:
    as_csv = linked(table, store_folder)
    words = ("link", "--csv", table, "--column", "单位", "--type", "department")
    out = tmp_path / "out.xlsx"

    as_json = run(*words, "--store", store_folder, "--format", "json").stdout
    run(*words, "--store", store_folder, "--format", "xlsx", "-o", out)

    assert json.loads(as_json) == as_csv
    sheet = openpyxl.load_workbook(out).worksheets[0]
    cells = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert cells[0] == list(as_csv[0])
    assert cells[1:] == [list(row.values()) for row in as_csv]


@pytest.mark.parametrize(
    ("kind", "name", "method"),
    [
        ("plan", "青政办发〔2022〕5号", "别名相同"),
        ("place", "青禾", "别名相同"),
        ("function", "医疗保障", "全称相同"),
        ("indicator", "人均预期寿命", "有几个都符合"),
    ],
)
def test_other_things_than_departments(
    tmp_path: Path, store_folder: Path, kind: str, name: str, method: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"名\n{name}\n", encoding="utf-8")

    result = run(
        *("link", "--csv", path, "--column", "名", "--type", kind),
        *("--store", store_folder),
    )

    assert result.stdout.splitlines()[1].split(",")[4] == method


@pytest.mark.parametrize(
    ("data", "column", "says"),
    [
        (TABLE.encode(), "部门", "没有叫“部门”的列，各列是：单位、地区、备注"),
        ("单位,单位\nx,y\n".encode(), "单位", "有几个叫“单位”的列"),
        ('单位\n"青禾区\n财政局\n'.encode(), "单位", "第 2 行读不懂"),
        (b"", "单位", "第一行是空的"),
        ("\n单位\n".encode(), "单位", "第一行是空的"),
        (bytes(range(256)), "单位", "不是文本文件"),
    ],
)
def test_a_table_that_cannot_be_used_is_one_line_and_writes_nothing(
    tmp_path: Path, store_folder: Path, data: bytes, column: str, says: str
) -> None:
    path, out = tmp_path / "a.csv", tmp_path / "b.csv"
    path.write_bytes(data)

    result = run(
        *("link", "--csv", path, "--column", column, "--type", "department"),
        *("--store", store_folder, "-o", out),
    )

    assert says in error_line(result)
    assert not out.exists()


def test_a_missing_file_a_folder_and_excel_on_the_terminal(
    table: Path, tmp_path: Path, store_folder: Path
) -> None:
    words = ("--column", "单位", "--type", "department", "--store", store_folder)

    missing = run("link", "--csv", tmp_path / "nothing.csv", *words)
    folder = run("link", "--csv", tmp_path, *words)
    excel = run("link", "--csv", table, *words, "--format", "xlsx")

    assert "nothing.csv" in error_line(missing)
    assert str(tmp_path) in error_line(folder)
    assert "-o 对照.xlsx" in error_line(excel)


def test_the_same_table_gives_the_same_bytes(
    table: Path, tmp_path: Path, store_folder: Path
) -> None:
    outputs = []
    for form in ("csv", "json", "xlsx", "csv", "json", "xlsx"):
        out = tmp_path / form
        run(
            *("link", "--csv", table, "--column", "单位", "--type", "department"),
            *("--store", store_folder, "--format", form, "-o", out),
        )
        outputs.append(out.read_bytes())

    assert outputs[:3] == outputs[3:]
