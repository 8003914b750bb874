"""Find the plans that a question speaks of."""

import re
from collections.abc import Iterable, Sequence

from graph.named_queries import Row, run
from graph.questions.found import Found, Thing, found
from graph.questions.places import Place, mentioned, strip_place
from graph.store import PlanStore
from graph.titles import bare, bigrams

COVERED = 0.7
"""How much of a question's words (character bigrams) a plan's title must hold."""

# 规划, 这些规划, 各区规划, 所有的方案: every plan of the store.
_ALL = re.compile(
    r"^(?:这[个份些]|本|该|各个?|所有|全部|每[个份]|各[省市区县]|库里|库中|现在|目前|的)*"
    r"(?:规划|方案|计划|文件|意见|要点)?(?:里|中|内|的)*$"
)
# What says no more than that a plan is meant: 青禾区的“十四五”规划.
_NO_MORE = re.compile(r"规划|方案|计划|文件|意见|要点|实施|[里中内的]")
_CITED = re.compile(r"^《(?P<title>.+)》(?:里|中|内|的)*$")


def find_plans(store: PlanStore, words: str | None, places: Sequence[Place]) -> Found:
    """Return the plans that ``words`` name; every plan where there are no words.

    By title (《…》, or words of it), by the place (青禾区规划), or both.
    """
    rows = run(store, "plans")
    if not words or _ALL.match(words):
        return _plans(words or "", rows)
    named = strip_place(words, places)
    chosen = (
        _of_title(words, rows)
        or _of_place(named.places, named.rest, rows, places)
        or _with_words(words, rows)
        or ([] if mentioned(words, places) else _covering(bare(words), rows))
    )
    if chosen:
        return _plans(words, chosen)
    titles = "、".join(f"《{row['plan']}》" for row in rows[:5])
    return Found(words, (), (), f"库里没有找到“{words}”这份规划。库里有：{titles}。")


def plans_of(store: PlanStore, places: Sequence[Place]) -> list[Row]:
    """Return the plans of just these places, not of those inside them."""
    own = {place.iri for place in places}
    return [row for row in run(store, "plans") if row["placeId"] in own]


def _of_title(words: str, rows: list[Row]) -> list[Row]:
    return [row for row in rows if bare(str(row["plan"])) == _cited(words)]


def _with_words(words: str, rows: list[Row]) -> list[Row]:
    return [row for row in rows if _cited(words) in bare(str(row["plan"]))]


def _cited(words: str) -> str:
    cited = _CITED.match(words)
    return bare(cited["title"] if cited else words)


def _of_place(
    places: Sequence[Place], rest: str, rows: list[Row], known: Sequence[Place]
) -> list[Row]:
    if not places:
        return []
    own = {place.iri for place in places}
    within = {place.iri for place in known if place.within & own}
    here = [row for row in rows if row["placeId"] in own]
    inside = [row for row in rows if row["placeId"] in within]
    more = bare(_NO_MORE.sub("", rest))
    return _covering(more, here or inside) if more else here or inside


def _covering(words: str, rows: list[Row]) -> list[Row]:
    """Return the plans whose titles hold the words best, if they hold enough of them."""
    wanted = bigrams(words)
    if not wanted:
        return [row for row in rows if words in bare(str(row["plan"]))]
    held = {str(row["planId"]): len(wanted & bigrams(str(row["plan"]))) for row in rows}
    best = max(held.values(), default=0)
    if best < COVERED * len(wanted):
        return []
    return [row for row in rows if held[str(row["planId"])] == best]


def _plans(words: str, rows: Iterable[Row]) -> Found:
    return found(words, [Thing(str(row["planId"]), str(row["plan"])) for row in rows])
