from dataclasses import replace

from graph.figures import Comparison, comparisons, figures
from graph.iris import PlanIris
from graph.linkplan import LinkPlan
from graph.ranks import ranks
from tests.graph.plans import city_record
from tests.graph.test_link_indicators import row


def ranked(name: str, **targets: float) -> list[int | None]:
    """The ranks of places by their targets for 2025; p_2024 is a target for 2024."""
    compared: list[tuple[LinkPlan, Comparison]] = []
    for place, value in targets.items():
        region, _, year = place.partition("_")
        record = city_record()
        head = record.head
        assert head.region is not None
        cells = row(name, None, (year or "2025", value, "t"))
        signed = tuple(replace(one, text=f"{value}‰") for one in cells.values)
        record = replace(
            record,
            head=replace(head, region=replace(head.region, value=region)),
            indicators=(replace(cells, values=signed),),
            targets=(),
        )
        plan = LinkPlan(record, PlanIris(place))
        compared += [(plan, one) for one in comparisons(list(figures(plan)))]
    return ranks(compared)


def test_less_is_better_where_the_concept_says_so() -> None:
    assert ranked("婴儿死亡率", a=3, b=2.5, c=4) == [2, 1, 3]


def test_more_is_better_where_the_concept_says_so() -> None:
    assert ranked("千人口献血率", a=3, b=2.5, c=4) == [2, 3, 1]


def test_equal_targets_share_a_rank() -> None:
    assert ranked("婴儿死亡率", a=3, b=3, c=2) == [2, 2, 1]


def test_another_year_is_another_race() -> None:
    assert ranked("婴儿死亡率", a=3, b_2024=2, c=4) == [1, None, 2]


def test_where_nothing_is_better_there_is_no_rank() -> None:
    assert ranked("人口自然增长率", a=3, b=2) == [None, None]
