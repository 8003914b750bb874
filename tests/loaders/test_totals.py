from tests.loaders.cases import Case, each_case
from tests.loaders.plans import plan_of, seen

TASK = "一、主要任务\n（一）优化服务。推广一站式办理。\n"


@each_case("totals")
def test_a_total_that_is_not_the_sum_is_named(case: Case) -> None:
    text = TASK + case["text"]
    record = plan_of(text)

    assert [
        f"{gap.reason} | {seen(text, gap.quote)}"
        for gap in record.gaps
        if gap.kind == "total"
    ] == case["gaps"]
    assert not any("计" in project.name for project in record.projects)
