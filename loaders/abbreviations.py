"""Short names that a document gives a body itself: 某某推进委员会（以下简称推委会）."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.view import Cell, View
from ontology.bodies import is_body

STATED = re.compile(r"（以下(?:简|统)称[“”]?(?P<short>[^“”（）]{2,15})[“”]?）")
BOUNDARY = re.compile(r"[，。；：、！？\n“”（）]")
# 成立市某某领导小组（以下简称…）: what stands before the name is no part of it
VERB = re.compile(
    r"(?:(?:切实|进一步|充分|全面|不断|要|依法|调整)*"
    r"(?:成立|设立|组建|建立|健全|完善|加强|强化|发挥|依托|调整|由|在|经|报|将))?"
)
# 领导小组下设办公室（以下简称…）: the words are no name
SET_UP = re.compile(r"下设|设在|设立|设置")
LONGEST = 40


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A body's name with the short name stated behind it; places of the view."""

    name: Cell
    short: Cell


def find_abbreviations(view: View, start: int) -> Iterator[Abbreviation]:
    """Yield what the text states from ``start`` on, where the name is a body."""
    for stated in STATED.finditer(view.text, start):
        begin = max(start, stated.start() - LONGEST)
        marks = [m.end() for m in BOUNDARY.finditer(view.text, begin, stated.start())]
        begin = marks[-1] if marks else begin
        verb = VERB.match(view.text, begin, stated.start())
        begin = verb.end() if verb else begin
        words = view.text[begin : stated.start()]
        if SET_UP.search(words):
            continue
        if is_body(words) and is_body(stated["short"]):
            yield Abbreviation((begin, stated.start()), stated.span("short"))
