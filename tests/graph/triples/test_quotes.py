"""Every fact leads back to the very words."""

from pyoxigraph import Store

from tests.graph.every_kind import DOCUMENT, TEXT
from tests.graph.triples.asking import ask


def test_every_quote_is_found_in_the_text_by_both_selectors(store: Store) -> None:
    found = ask(
        store,
        """?q a zt:Quote ; oa:hasSource/zt:sha256 ?sha ; zt:exact ?exact ;
             zt:start ?start ; zt:end ?end ; oa:hasSelector ?words , ?position .
           ?words a oa:TextQuoteSelector ; oa:exact ?exact .
           ?position a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .""",
        *("q", "sha", "exact", "start", "end"),
    )

    assert len(found) == len(ask(store, "?q a zt:Quote", "q")) > 30
    for _, sha, exact, start, end in found:
        assert sha == DOCUMENT.sha256
        assert TEXT[int(start or 0) : int(end or 0)] == exact


def test_every_fact_knows_the_rule_that_found_it(store: Store) -> None:
    kinds = (
        "zt:Goal zt:Task zt:Responsibility zt:Indicator zt:Target zt:Project zt:Duty"
    )
    pattern = f"VALUES ?k {{ {kinds} }} ?f a ?k FILTER NOT EXISTS {{ ?f zt:rule ?r }}"

    assert ask(store, pattern, "f") == []
