from api.terminal import answer_text, grid_text
from graph.ask import Answer
from graph.named_queries import Row

ROWS: list[Row] = [
    {
        "place": "澜州市青禾区",
        "plan": "青禾区规划",
        "number": "1.",
        "task": "健全制度",
        "section": "二、主要任务",
        "quote": "（区医保局\n牵头）",
        "source": "qinghe.txt:3-9",
        "id": "x",
    },
    {
        "place": "澜州市青禾区",
        "plan": "青禾区规划",
        "number": "12.",
        "task": "一二三四五六七八九十" * 2,
        "section": None,
        "quote": "丙",
        "source": "qinghe.txt:20-21",
        "id": "y",
    },
]


def test_facts_stand_under_their_plan_with_their_words_below() -> None:
    answer = Answer("问", True, "答：2 项。", ROWS, "SELECT *\n")

    assert answer_text(answer, with_sparql=True) == (
        "答：2 项。\n\n"
        "澜州市青禾区 · 青禾区规划\n"
        "序号  任务\n"
        "──────────────────────────────────────────\n"
        "1.    健全制度\n"
        "    原文：“（区医保局 牵头）”（二、主要任务） qinghe.txt:3-9\n"
        "12.   一二三四五六七八九十一二三四五六七八\n"
        "      九十\n"
        "    原文：“丙” qinghe.txt:20-21\n\n"
        "SELECT *\n"
    )


def test_an_answer_without_rows_is_its_sentence() -> None:
    assert answer_text(Answer("问", True, "没有。", [], "")) == "没有。\n"


def test_a_grid_counts_its_rows() -> None:
    assert grid_text([["n", "名"], ["1", "甲"]]) == "n  名\n─────\n1  甲\n共 1 行\n"


def test_rows_of_several_plans_stand_in_one_table() -> None:
    rows: list[Row] = [
        {
            "concept": "某率",
            "place": place,
            "plan": f"{place}规划",
            "target": target,
            "unit": "%",
            "quote": "丙",
            "source": "x.txt:1-2",
            "id": place,
        }
        for place, target in (("甲区", 9), ("乙区", 9))
    ]

    assert answer_text(Answer("问", True, "答。", rows, "", "compare")) == (
        "答。\n\n"
        "地区  目标\n"
        "──────────\n"
        "甲区  9\n"
        "    原文：“丙” x.txt:1-2\n"
        "乙区  9\n"
        "    原文：“丙” x.txt:1-2\n"
    )
