"""The places of a store from the nation down, with how much there is of each and inside it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from api.addresses import local
from api.around import inside
from api.list_specs import SPECS
from api.running import Running
from api.tables import Cell
from graph.named_queries import Row

COUNTED = {
    "plans": "规划",
    "tasks": "任务",
    "departments": "部门",
    "indicators": "指标",
}
"""The lists that have a column here, with its head."""


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place: how deep it lies, its page, and a number with its list for each kind."""

    name: str
    depth: int
    address: str
    cells: tuple[Cell, ...]


def overview(service: Running) -> list[PlaceLine]:
    """The places with anything in them, each behind the place around it."""
    rows = [row for row in service.rows("places", {}) if not row["until"]]
    own, within = _counts(service), inside(service.rows("places", {}))
    filled = [
        row for row in rows if any(_sum(own[kind], within, row) for kind in COUNTED)
    ]
    base = service.store.base
    return [
        PlaceLine(
            str(row["place"]),
            depth,
            local(base, str(row["placeId"])),
            tuple(_cell(kind, row, _sum(own[kind], within, row)) for kind in COUNTED),
        )
        for row, depth in _down(filled, None, 0)
    ]


def _counts(service: Running) -> dict[str, Counter[str]]:
    """How many of each kind belong to just each place, by its name."""
    plans = service.rows("plans", {})
    of_plan = {
        str(one["plan"]): one["counts"] for one in service.store.manifest["plans"]
    }
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in COUNTED}
    for row in plans:
        place = str(row["place"])
        counts["plans"][place] += 1
        for kind in ("tasks", "indicators"):
            counts[kind][place] += of_plan[str(row["planId"])][kind]
    bodies = service.rows("departments", {})
    counts["departments"].update(str(row["place"]) for row in bodies)
    return counts


def _sum(own: Counter[str], within: Mapping[str, frozenset[str]], row: Row) -> int:
    return sum(own[name] for name in within[str(row["place"])])


def _down(rows: list[Row], parent: str | None, depth: int) -> Iterator[tuple[Row, int]]:
    """Yield the places in a place, the nation first, each before those in it."""
    names = {row["place"] for row in rows}
    for row in sorted(
        rows, key=lambda row: (row["code"] is not None, str(row["code"]))
    ):
        outer = row["parent"] if row["parent"] in names else None
        if outer == parent:
            yield row, depth
            yield from _down(rows, str(row["place"]), depth + 1)


def _cell(kind: str, row: Row, number: int) -> Cell:
    spec = SPECS[kind]
    address = f"{spec.page}?{urlencode({'place': str(row['place'])})}"
    return Cell(str(number), address if number else None)
