"""Phrases of responsibility where they stand: at tasks, headings and label lines."""

from loaders.records import PlanRecord, Task
from tests.loaders.cases import Case, each_case, each_text
from tests.loaders.plans import plan_of, seen


def described(task: Task) -> str:
    roles = (f"{r.department} {r.role} {r.label or '-'}" for r in task.roles)
    return f"{task.title}: {'; '.join(roles)}".rstrip()


def lines(record: PlanRecord) -> list[str]:
    return [described(task) for task in record.tasks]


@each_case("roles")
def test_who_has_which_role_at_each_task(case: Case) -> None:
    assert lines(plan_of(case["text"])) == case["tasks"]


@each_text("roles")
def test_deadlines_of_tasks(case: Case) -> None:
    found = [task.deadline or "" for task in plan_of(case["text"]).tasks]

    assert found == case.get("deadlines", [""] * len(found))


@each_text("roles")
def test_quotes_of_roles_are_the_printed_words(case: Case) -> None:
    text = case["text"]
    tasks = plan_of(text).tasks

    assert all(
        seen(text, role.quote) == role.department for t in tasks for role in t.roles
    )
    assert all(
        seen(text, t.deadline_quote) == t.deadline for t in tasks if t.deadline_quote
    )


@each_text("roles")
def test_a_role_rests_on_a_phrase_that_holds_its_name_or_is_always_meant(
    case: Case,
) -> None:
    for task in plan_of(case["text"]).tasks:
        for role in task.roles:
            assert role.basis
            assert role.rule == "role:always-included" or role.basis[0].holds(
                role.quote
            )


def test_what_a_convention_makes_a_lead_points_at_both_quotes() -> None:
    text = (
        "一、主要任务\n（一）甲工作。做好甲。"
        "（区甲局、区乙局负责。列第一位者为牵头单位，下同）\n"
        "（二）乙工作。做好乙。（区丁局、区甲局负责）\n"
    )
    record = plan_of(text)
    lead = record.tasks[1].roles[0]

    assert lead.rule == "role:first-leads"
    assert [seen(text, span) for span in lead.basis] == [
        "（区丁局、区甲局负责）",
        record.conventions[0].text,
    ]
    assert record.conventions[0].text.startswith("列第一位者为牵头单位")


def test_an_inherited_role_points_at_the_heading_too() -> None:
    text = "一、任务\n（一）优化服务。（区甲局牵头）\n1.整合窗口。合并窗口。\n"
    (role,) = plan_of(text).tasks[0].roles

    assert role.rule == "role:heading"
    assert [seen(text, span) for span in role.basis] == ["（区甲局牵头）", "优化服务"]


def test_a_bracket_that_looks_like_a_role_but_is_not_understood_is_a_gap() -> None:
    text = "一、任务\n（一）甲工作。做好甲。（详见清单所列，由大家一起牵头）\n"
    record = plan_of(text)

    assert [(gap.kind, seen(text, gap.quote)) for gap in record.gaps] == [
        ("role", "（详见清单所列，由大家一起牵头）")
    ]
    assert record.tasks[0].roles == ()


def test_bracket_and_label_are_told_in_the_rule() -> None:
    text = (
        "一、任务\n（一）甲工作。做好甲。（区甲局负责）\n"
        "（二）乙工作。做好乙。（责任单位：区乙局）\n"
    )
    rules = [role.rule for task in plan_of(text).tasks for role in task.roles]

    assert rules == ["role:verbs", "role:labels"]


def test_a_clause_that_cannot_be_read_is_a_gap_and_leaves_the_others_standing() -> None:
    text = (
        "一、主要任务\n（一）开展培训。做好甲。"
        "（甲乙丙丁戊牵头，区乙局配合，区丙局负责）\n（二）加强宣传。做好乙。\n"
    )
    record = plan_of(text)

    assert lines(record) == [
        "开展培训: 区乙局 participant 配合; 区丙局 responsible 负责",
        "加强宣传:",
    ]
    assert [seen(text, gap.quote) for gap in record.gaps] == [
        "（甲乙丙丁戊牵头，区乙局配合，区丙局负责）"
    ]
