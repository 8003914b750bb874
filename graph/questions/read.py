"""Understand a question: which form it has, and what its words stand for."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.questions.forms import Match, matches
from graph.questions.slots import Finder, Reading
from graph.questions.wording import normalise

# 青禾区规划中，区医保局牵头哪些任务: a plan in front of any other question.
_SCOPED = re.compile(
    r"^(?:在|按照?|根据)?(?P<scope>[^，,]{2,60}?(?:规划|方案|计划|意见|要点|》))(?:里|中|内)?(?:面|的)?"
    r"[，,]?(?P<rest>[^，,].*)$"
)


def read(finder: Finder, question: str) -> Reading | None:
    """Return the first reading of the question in which everything is found.

    Else the first one in which something is missing, weak forms left out, and None
    for a question without any reading.
    """
    first: Reading | None = None
    for reading in _readings(finder, normalise(question)):
        if not reading.missing:
            return reading
        if first is None and not reading.match.form.weak:
            first = reading
    return first


def _readings(finder: Finder, words: str) -> Iterator[Reading]:
    yield from (_look_up(finder, match) for match in matches(words))
    if scoped := _SCOPED.match(words):
        scope = finder.find("plan", scoped["scope"])
        for match in matches(scoped["rest"]) if scope.terms else ():
            reading = replace(_look_up(finder, match), scope=scope)
            if reading.narrowable:
                yield reading


def _look_up(finder: Finder, match: Match) -> Reading:
    return Reading(match, {s: finder.find(s, w) for s, w in match.words.items()})
