"""What the head of a plan's page says: who issued it, its number, date, place and period."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.plan_tables import Origin, said
from api.rows import Row
from api.tables import Cell

LINES = {
    "issuer": "发文机关",
    "documentNumber": "发文字号",
    "issued": "成文日期",
    "place": "适用地区",
    "period": "规划期",
    "approvedBy": "批准机关",
}
OPTIONAL = {"approvedBy"}
"""Lines that are left out where nothing is said; the others then say so."""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head; ``place`` is where its words stand in the text, or None."""

    name: str
    cell: Cell
    place: str | None


def head_lines(at: Origin, head: Row, quotes: Sequence[Row]) -> list[HeadLine]:
    """The lines of the head of a plan, whose words stand at ``quotes``."""
    places = {str(row["line"]): at.place(row) for row in quotes}
    cells = {
        "issuer": _linked(at, head, "issuer", "issuerId"),
        "documentNumber": Cell(said(head, "documentNumber")),
        "issued": Cell(said(head, "issued")),
        "place": _linked(at, head, "place" if "place" in head else "region", "placeId"),
        "period": Cell(_period(head)),
        "approvedBy": Cell(said(head, "approvedBy")),
    }
    return [
        HeadLine(words, cells[name], places.get(name))
        for name, words in LINES.items()
        if cells[name].words or name not in OPTIONAL
    ]


def _linked(at: Origin, head: Row, name: str, identifier: str) -> Cell:
    if identifier in head:
        return at.thing(head, name, identifier)
    return Cell(said(head, name))


def _period(head: Row) -> str:
    first, last = said(head, "from"), said(head, "to")
    return first if first == last else f"{first}–{last}"
