"""What the report of a plan says of its bodies."""

from loaders.report import report_lines
from tests.loaders.plans import HEAD, plan_of


def test_bodies_that_tell_nothing_are_listed() -> None:
    text = "一、任务\n（一）甲工作。做好甲。（区某某事务局牵头，区财政局配合）\n"
    lines = list(report_lines(plan_of(text), HEAD + text))

    assert "没有认出职能和类别的单位 1 个：禾丰区某某事务局" in lines


def test_nothing_is_said_where_all_are_known() -> None:
    text = "一、任务\n（一）甲工作。做好甲。（区财政局牵头）\n"

    assert not any(
        "没有认出" in line for line in report_lines(plan_of(text), HEAD + text)
    )
