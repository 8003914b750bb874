"""Find tasks, goals, indicators and projects by their words or number."""

import re
from collections.abc import Callable, Iterable, Sequence

import pyoxigraph as ox

from graph.concepts import own_class
from graph.named_queries import Row, run
from graph.questions.found import Found, Thing, found
from graph.questions.places import Place, strip_place
from graph.questions.wording import ordinal
from graph.store import PlanStore
from graph.titles import bare, bigrams, likeness

COVERED = 0.7
"""How much of a question's words (character bigrams) a title must hold to be meant."""
NEAR = 0.34
"""How like the words a title must be to be offered instead."""
SHOWN = 3

WORDS = {"task": "任务", "goal": "目标", "indicator": "指标", "project": "项目"}
CLASSES = {
    "task": "Task",
    "goal": "Goal",
    "indicator": "Indicator",
    "project": "Project",
}

# 任务5, 第5项任务, 第十二项, 任务（三）, 5号任务
_NUMBERED = re.compile(
    r"^(?:任务|第)?[（(]?(?P<number>\d+(?:\.\d+)*|[一二三四五六七八九十]+)[）)]?[.．]?"
    r"(?:项|条|号|个)?(?:重点|主要)?(?:任务|工作)?$"
)
# 规划中的, 规划里, 方案的: what may stand between a place and a thing of its plan.
_OF_PLAN = re.compile(r"^(?:[^的]{0,12}(?:规划|方案|计划|意见|要点))?(?:里|中|内)?的?")
_KIND_WORD = re.compile(r"(?:这[项个条])?(?:的)?(?:任务|工作|目标|指标|项目)$")
_QUOTED = re.compile(r"^[“\"‘《](?P<inside>.+)[”\"’》]$")


def find_titled(
    store: PlanStore, kind: str, words: str, places: Sequence[Place]
) -> Found:
    """Return the things of ``kind`` (task, goal, indicator, project) that are meant.

    By number (任务5, 第5项), by the whole title, by words inside it, else by the
    titles that hold most of the words. A place in front narrows (青禾区的任务5).
    """
    rows = run(store, "titled", {"class": [ox.NamedNode(own_class(CLASSES[kind]))]})
    for attempt in _attempts(words, rows, places):
        if things := attempt():
            return found(words, things)
    near = _near(words, rows)
    hint = f"相近的有：{'、'.join(near)}。" if near else ""
    reason = f"库里没有找到“{words}”这个{WORDS[kind]}。"
    return Found(words, (), (), reason + hint, near)


def _attempts(
    words: str, rows: list[Row], places: Sequence[Place]
) -> list[Callable[[], list[Thing]]]:
    """From the strictest reading of the words to the loosest."""
    plain = _plain(words)
    named = strip_place(words, places)
    rest = _plain(_OF_PLAN.sub("", named.rest)) if named.places else plain
    own = {place.name for place in named.places}
    local = [row for row in rows if row["place"] in own] if own else rows
    return [
        lambda: _numbered(rest, local),
        lambda: _exact(plain, rows),
        lambda: _exact(rest, local),
        lambda: _containing(plain, rows),
        lambda: _containing(rest, local),
        lambda: _covering(rest, local),
    ]


def _plain(words: str) -> str:
    found = _QUOTED.match(words)
    inner = found["inside"] if found else words
    return _KIND_WORD.sub("", inner) or inner


def _numbered(words: str, rows: list[Row]) -> list[Thing]:
    if not (number := _NUMBERED.match(words)):
        return []
    wanted = ordinal(number["number"])
    return _things(
        row for row in rows if row["number"] and ordinal(str(row["number"])) == wanted
    )


def _exact(words: str, rows: list[Row]) -> list[Thing]:
    return _things(row for row in rows if _bare(row) == bare(words))


def _containing(words: str, rows: list[Row]) -> list[Thing]:
    """Return the titles with the words inside, or those that the words hold whole."""
    wanted = bare(words)
    if len(wanted) < 2:
        return []
    inside = _things(row for row in rows if wanted in _bare(row))
    return inside or _things(
        row for row in rows if len(_bare(row)) >= 4 and _bare(row) in wanted
    )


def _covering(words: str, rows: list[Row]) -> list[Thing]:
    """Return the titles most like the words, if they hold enough of them."""
    wanted = bigrams(words)
    if not wanted:
        return []
    near = [
        row
        for row in rows
        if len(wanted & bigrams(_title(row))) >= COVERED * len(wanted)
    ]
    best = max((likeness(words, _title(row)) for row in near), default=0.0)
    return _things(row for row in near if likeness(words, _title(row)) == best)


def _near(words: str, rows: list[Row]) -> tuple[str, ...]:
    """Return the titles most like the words, none that are hardly like them."""
    scored = {_title(row): likeness(words, _title(row)) for row in rows}
    near = [title for title, score in scored.items() if score >= NEAR]
    return tuple(sorted(near, key=lambda title: (-scored[title], title))[:SHOWN])


def _things(rows: Iterable[Row]) -> list[Thing]:
    return [Thing(str(row["id"]), _title(row)) for row in rows]


def _title(row: Row) -> str:
    return str(row["title"])


def _bare(row: Row) -> str:
    return bare(_title(row))
