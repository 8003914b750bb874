import pytest

from loaders.lines import split_lines
from tests.loaders.cases import Case, each_case


@each_case("lines")
def test_each_line_is_told_by_its_kind(case: Case) -> None:
    kinds = {line: found.kind for line in case["lines"] for found in split_lines(line)}

    assert kinds == dict.fromkeys(case["lines"], case["kind"])


def test_numbered_lines_under_the_word_contents_are_contents() -> None:
    text = "目录\n一、总体要求 1\n二、主要任务　2\n\n一、总体要求\n做好工作。\n"

    assert [line.text for line in split_lines(text) if line.kind == "prose"] == [
        "一、总体要求",
        "做好工作。",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\u2028", "\x85", "\v"])
def test_every_line_end_is_known(end: str) -> None:
    text = f"甲{end}乙{end}"

    assert [text[line.start : line.end] for line in split_lines(text)] == [
        "甲",
        "乙",
        "",
    ]


def test_places_cover_the_text_without_line_ends() -> None:
    text = "甲\r\n\r\n| 乙 | 丙 |\n　　丁　戊\n"

    assert [text[line.start : line.end] for line in split_lines(text)][:4] == [
        "甲",
        "",
        " 乙 | 丙 ",
        "　　丁　戊",
    ]


@pytest.mark.parametrize(
    ("line", "hashes"),
    [("# 甲", 1), ("###乙", 3), ("  ## 丙", 2), ("丁 # 戊", 0), ("#", 0)],
)
def test_marks_of_headings_are_counted(line: str, hashes: int) -> None:
    (found,) = split_lines(line)

    assert found.hashes == hashes


@pytest.mark.parametrize(
    ("line", "text", "bold"),
    [
        ("**1.加强领导。**落实责任。", "1.加强领导。落实责任。", "**1.加强领导。**"),
        ("<b>加强领导。</b>落实。", "加强领导。落实。", "<b>加强领导。</b>"),
        ("__甲__乙", "甲乙", "__甲__"),
        ("甲**乙**丙", "甲乙丙", ""),
        ("普通的一行", "普通的一行", ""),
    ],
)
def test_a_bold_run_at_the_beginning_is_known(line: str, text: str, bold: str) -> None:
    (found,) = split_lines(line)

    assert (found.text, line[: found.bold_end]) == (text, bold)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("　　加强　能力 建设", "加强能力建设"),
        ("增长 15 % 以上", "增长15%以上"),
        ("推进 5G 和 big data 应用", "推进5G和big data应用"),
        (r"注\_记\.", "注_记."),
        ("提升<span style='x'>能力</span>", "提升能力"),
        ("甲<乙、丙>丁", "甲<乙、丙>丁"),
        ("CO~2~与snake_case", "CO~2~与snake_case"),
        ("- 列表的一项", "列表的一项"),
        ("甲\u200b乙\ufeff丙", "甲乙丙"),
    ],
)
def test_blanks_and_markup_count_for_nothing(line: str, text: str) -> None:
    (found,) = split_lines(line)

    assert found.text == text
