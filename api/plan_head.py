"""What the head of a plan's page says: who issued it, its number, date, place and period."""

from collections.abc import Sequence
from dataclasses import dataclass

from api import addresses
from api.plan_tables import Origin, said
from api.rows import Row
from api.tables import Cell
from api.text_facts import TextFact

LINES = {
    "issuer": ("发文机关", "issuerQuote"),
    "documentNumber": ("发文字号", "documentNumberQuote"),
    "issued": ("成文日期", "dateQuote"),
    "place": ("适用地区", "regionQuote"),
    "period": ("规划期", "periodQuote"),
    "approvedBy": ("批准机关", "approvalQuote"),
}
"""Each line with its name and the property whose words state it."""
OPTIONAL = {"approvedBy"}
"""Lines that are left out where nothing is said; the others then say so."""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head; ``place`` is where its words stand in the text, or None."""

    name: str
    cell: Cell
    place: str | None


def head_lines(at: Origin, head: Row, facts: Sequence[TextFact]) -> list[HeadLine]:
    """The lines of the head of a plan, whose words are among ``facts``."""
    places = {
        fact.states: addresses.source(at.sha256, fact.start, fact.end) for fact in facts
    }
    cells = {
        "issuer": _linked(at, head, "issuer", "issuerId"),
        "documentNumber": Cell(said(head, "documentNumber")),
        "issued": Cell(said(head, "issued")),
        "place": _linked(at, head, "place" if "place" in head else "region", "placeId"),
        "period": Cell(_period(head)),
        "approvedBy": Cell(said(head, "approvedBy")),
    }
    return [
        HeadLine(words, cells[name], places.get(quoted) if cells[name].words else None)
        for name, (words, quoted) in LINES.items()
        if cells[name].words or name not in OPTIONAL
    ]


def _linked(at: Origin, head: Row, name: str, identifier: str) -> Cell:
    if identifier in head:
        return at.thing(head, name, identifier)
    return Cell(said(head, name))


def _period(head: Row) -> str:
    first, last = said(head, "from"), said(head, "to")
    return first if first == last else f"{first}–{last}"
