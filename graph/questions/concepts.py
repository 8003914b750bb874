"""Find the shared indicators that a name in a question stands for."""

import re
from collections.abc import Sequence

import pyoxigraph as ox

from graph.concepts import concept
from graph.named_queries import run
from graph.questions.found import Found
from graph.store import PlanStore
from ontology.indicatornames import find_indicator, plain
from ontology.indicators import INDICATORS, SharedIndicator

_INDICATOR_WORD = re.compile(r"(?:的|这[个项]|指标)+$")
LEAST = 2
"""Characters of a shortened name on either side of what was left out."""


def find_concepts(store: PlanStore, words: str) -> Found:
    """The one indicator of this name, else all that plans have and this name shortens."""
    name = _INDICATOR_WORD.sub("", words)
    measured = find_indicator(name)
    if measured is not None:
        return _found(words, [measured.indicator])
    short = plain(name)
    longer = [one for one in INDICATORS if _shortens(short, plain(one.zh))]
    held = _held(store, longer)
    if not held:
        return Found(words, (), (), f"没有找到叫“{words}”、各地可比的指标。")
    return _found(words, held)


def _found(words: str, indicators: Sequence[SharedIndicator]) -> Found:
    return Found(
        words,
        tuple(_term(one) for one in indicators),
        tuple(one.zh for one in indicators),
    )


def _term(indicator: SharedIndicator) -> ox.NamedNode:
    return ox.NamedNode(concept("indicator", indicator.id))


def _shortens(name: str, whole: str) -> bool:
    """Whether one piece in the middle is left out: 每千人口床位数 of 每千人口医院床位数."""
    if len(name) >= len(whole):
        return False
    return any(
        whole.startswith(name[:cut]) and whole.endswith(name[cut:])
        for cut in range(LEAST, len(name) - LEAST + 1)
    )


def _held(
    store: PlanStore, indicators: Sequence[SharedIndicator]
) -> list[SharedIndicator]:
    """Those that a plan of the store has."""
    held = {str(row["conceptId"]) for row in run(store, "shared-indicators")}
    return [one for one in indicators if _term(one).value in held]
