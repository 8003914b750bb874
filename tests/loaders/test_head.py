import pytest

from loaders.cleaning import clean
from loaders.records import PlanHead
from tests.loaders.cases import Case, each_case, each_text
from tests.loaders.plans import plan_of

BODY = (
    "一、主要任务\n（一）优化服务。推广一站式办理。\n（二）加强宣传。开设专栏节目。\n"
)
FIELDS = ("title", "issuer", "doc_number", "date", "region", "approved_by")


def text_of(case: Case) -> str:
    return str(case["text"] + BODY + case.get("tail", ""))


def head_of(case: Case) -> PlanHead:
    return plan_of(text_of(case), head="").head


def told(head: PlanHead) -> dict[str, str]:
    values = {name: getattr(head, name) for name in FIELDS}
    found = {name: field.value for name, field in values.items() if field}
    if head.period:
        found["period"] = f"{head.period[0]}-{head.period[1]}"
    return found


@each_case("head")
def test_what_a_head_tells(case: Case) -> None:
    expected = {name: case[name] for name in (*FIELDS, "period") if name in case}

    assert told(head_of(case)) == expected


@each_text("head")
@pytest.mark.parametrize("name", [name for name in FIELDS if name != "date"])
def test_quotes_of_the_head_are_its_words(case: Case, name: str) -> None:
    field = getattr(head_of(case), name)
    if field is None or field.quote is None or field.value == "全国":
        return

    words = clean(text_of(case)).seen(field.quote)
    joint = "、" in field.value  # 甲局 and 乙局 with a blank or a line end between
    assert words == (field.value.replace("、", "") if joint else field.value)


@each_text("head")
def test_what_is_no_word_of_the_text_says_so(case: Case) -> None:
    head = head_of(case)

    assert (head.title.quote is None) == (head.title.rule == "title:file-name")


def test_the_goals_name_the_last_year_where_nothing_else_does() -> None:
    text = (
        "清源县某某方案\n一、主要目标\n到2027年，甲率达到9%；到2035年，甲率达到10%。\n"
    )

    assert plan_of(text, head="").head.period == (None, 2035)


def test_what_is_cited_belongs_to_the_head() -> None:
    text = "清源县某某方案\n根据《甲规划》（清政发〔2021〕8号），制定本方案。\n" + BODY
    (citation,) = plan_of(text, head="").head.citations

    assert (citation.title, citation.number) == ("甲规划", "清政发〔2021〕8号")
    assert citation.relation == "based_on"


def test_all_forms_of_those_who_issue_together_are_one_body_each() -> None:
    text = (
        "岚川省教育厅\n岚川省财政厅\n关于印发岚川省某某行动计划的通知\n"
        "各设区市教育局、财政局：\n现将《岚川省某某行动计划》印发给你们。\n"
        "省教育厅　省财政厅\n2023年4月1日\n岚川省某某行动计划\n"
    )
    record = plan_of(text + BODY, head="")

    assert [
        (one.name, [mention.form for mention in one.mentions])
        for one in record.departments
    ] == [
        ("岚川省教育厅", ["岚川省教育厅", "省教育厅"]),
        ("岚川省财政厅", ["岚川省财政厅", "省财政厅"]),
    ]


def test_a_plan_does_not_cite_itself() -> None:
    text = (
        "清源县卫生健康局\n关于印发《清源县落实〈乙条例〉某某方案》的通知\n"
        "根据《甲规划》（清政发〔2021〕8号），制定《清源县落实〈乙条例〉某某方案》，现印发给你们。\n"
        "清源县落实《乙条例》某某方案（2023—2025年）\n"
    )
    head = plan_of(text + BODY, head="").head

    assert [(one.title, one.relation) for one in head.citations] == [
        ("甲规划", "based_on")
    ]
