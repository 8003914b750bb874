from loaders.clauses import split_clauses


def clauses(text: str, left_out: list[tuple[int, int]] | None = None) -> list[str]:
    return [one.words for one in split_clauses(text, 0, len(text), left_out or [])]


def test_marks_part_clauses() -> None:
    assert clauses("甲，乙；丙。丁：戊！己？庚") == list("甲乙丙丁戊己庚")


def test_brackets_and_quotation_marks_are_kept_whole() -> None:
    text = "甲（乙，丙）丁，“戊。己”庚，《辛：壬》"

    assert clauses(text) == ["甲（乙，丙）丁", "“戊。己”庚", "《辛：壬》"]


def test_a_bracket_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert clauses("甲（乙，丙\n丁，戊") == ["甲（乙，丙", "丁", "戊"]


def test_a_clause_knows_where_its_sentence_begins() -> None:
    text = "甲，乙。丙，丁"
    found = list(split_clauses(text, 0, len(text), []))

    assert [one.sentence for one in found] == [0, 0, 4, 4]


def test_the_last_clause_is_left_out_where_told() -> None:
    text = "甲，（区甲局负责）"

    assert clauses(text, [(2, 9)]) == ["甲"]
