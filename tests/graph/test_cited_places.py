"""The place of a cited document, as far as its title or number says."""

import pytest

from graph.cited_places import cited_place
from graph.iris import PlanIris
from loaders.jurisdictions import Surroundings
from loaders.records import Citation
from loaders.spans import Span


def told(title: str, number: str | None, region: str) -> tuple[str, str, str] | None:
    citation = Citation(title, number, "based_on", Span(0, 1), "test")
    found = cited_place(citation, PlanIris("p", near=Surroundings(region, 2022)))
    return (found.words, found.place.title, found.method) if found else None


@pytest.mark.parametrize(
    ("title", "number", "expected"),
    [
        ("烟台市某某规划", None, ("烟台市", "烟台市", "only-bearer")),
        ("山东省某某规划", None, ("山东省", "山东省", "only-bearer")),
        ("福山区某某方案", None, ("福山区", "烟台市福山区", "only-bearer")),
        ("健康烟台行动方案", None, ("烟台", "烟台市", "short-name")),
        ("关于推进健康福山的意见", None, ("福山", "烟台市福山区", "short-name")),
        ("全国某某目录", None, ("全国", "全国", "nation")),
        ("健康中国行动", None, ("健康中国", "全国", "nation")),
        ("中共中央国务院关于某某的意见", None, ("中共中央", "全国", "nation")),
        ("关于某某的意见", "国发〔2021〕3号", ("国发", "全国", "nation")),
        ("关于某某的意见", "烟政发〔2021〕3号", None),
        ("中国（福建）自由贸易试验区某某方案", None, None),
        ("国家级某某区管理办法", None, None),
        ("某某技术规范", None, None),
    ],
)
def test_a_title_tells_a_place_or_nothing(
    title: str, number: str | None, expected: tuple[str, str, str] | None
) -> None:
    assert told(title, number, "烟台市福山区") == expected


def test_a_made_up_city_of_the_plans_own_chain_is_told() -> None:
    assert told("澜州市某某规划", None, "澜州市青禾区") == (
        "澜州市",
        "澜州市",
        "not-listed",
    )
    assert told("云泽市某某规划", None, "澜州市青禾区") is None
