"""The headings of a plan as a tree, each with the number of facts under it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from api.rows import Row, rows
from graph.store import PlanStore


@dataclass(slots=True)
class Heading:
    """A heading; ``number`` counts the facts from it to the next that is no deeper."""

    name: str
    start: int
    level: int
    number: int = 0
    parts: list["Heading"] = field(default_factory=list)


def plan_outline(store: PlanStore, plan: str, length: int) -> list[Heading]:
    """The outline of a plan whose text has ``length`` characters."""
    return outline(rows(store, "plan-outline", plan=plan), length)


def outline(parts: Sequence[Row], length: int) -> list[Heading]:
    """The headings of the top, with those below them.

    What stands under a heading is counted in each heading above as well, a thing that is
    stated twice where it is first stated.
    """
    flat = [
        Heading(str(row["name"]), int(row["start"]), int(row["level"]))
        for row in parts
        if "level" in row
    ]
    places = _first_places(parts)
    top: list[Heading] = []
    above: list[Heading] = []
    for heading, end in zip(flat, _ends(flat, length), strict=True):
        heading.number = bisect_left(places, end) - bisect_left(places, heading.start)
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].parts if above else top).append(heading)
        above.append(heading)
    return top


def _first_places(parts: Sequence[Row]) -> list[int]:
    """Where each thing that is no heading is first stated, in order."""
    places: dict[str, int] = {}
    for row in parts:
        if "level" not in row:
            start = int(row["start"])
            places[str(row["id"])] = min(start, places.get(str(row["id"]), start))
    return sorted(places.values())


def _ends(flat: Sequence[Heading], length: int) -> list[int]:
    """Where what stands under each heading ends: at the next of its level or above."""
    ends = [length] * len(flat)
    open_headings: list[int] = []
    for number, heading in enumerate(flat):
        while open_headings and flat[open_headings[-1]].level >= heading.level:
            ends[open_headings.pop()] = heading.start
        open_headings.append(number)
    return ends
