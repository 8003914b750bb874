"""Round trip of sections, goals, conventions and gaps."""

from pyoxigraph import Store

from tests.graph.triples.asking import ask


def test_sections_make_a_tree(store: Store) -> None:
    found = ask(
        store,
        """?below a zt:Section ; zt:title ?title ; dcterms:isPartOf ?above ;
             zt:sectionPath ?path .
           ?above a zt:Section ; zt:number ?number ; dcterms:hasPart ?below .""",
        *("title", "number", "path"),
    )

    assert found == [("总体目标", "第一章", "第一章 目标")]


def test_goals(store: Store) -> None:
    found = ask(
        store,
        "?goal zt:subGoalOf/zt:title ?above ; zt:title ?title ; zt:quote/zt:exact ?w ; "
        "zt:inSection/zt:title ?section",
        *("title", "above", "w", "section"),
    )

    assert found == [("具体目标", "总体目标", "具体目标", "目标")]


def test_conventions_and_gaps(store: Store) -> None:
    assert ask(
        store,
        "?c zt:conventionKind ?kind ; zt:text ?text ; zt:quote/zt:exact ?words",
        *("kind", "text", "words"),
    ) == [("first-leads", "列第一位者为牵头单位", "列第一位者为牵头单位，下同")]
    assert ask(
        store,
        "?g zt:gapKind ?kind ; zt:reason ?reason ; zt:quote/zt:exact ?words",
        *("kind", "reason", "words"),
    ) == [("role", "没有说明由谁负责", "（由谁负责）")]
