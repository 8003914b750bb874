"""The goals of a plan as a tree."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from api.plan_tables import Origin
from api.rows import Row
from api.tables import Cell


@dataclass(slots=True)
class Goal:
    """A goal, the place of its words, and the goals below it."""

    cell: Cell
    place: str
    parts: list["Goal"] = field(default_factory=list)


def goals(at: Origin, found: Sequence[Row]) -> list[Goal]:
    """The goals that stand under no other, with those below them."""
    made = {
        str(row["id"]): Goal(at.thing(row, "name", "id"), at.place(row))
        for row in found
    }
    top: list[Goal] = []
    for row in found:
        above = made.get(str(row.get("aboveId")))
        (above.parts if above else top).append(made[str(row["id"])])
    return top
