"""What plans say of a shared indicator, side by side: baseline, target, words and their place."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api import addresses
from api.rows import node, rows
from api.running import Running
from api.tables import Cell, places
from graph.named_queries import Row
from graph.questions.sentences import SIGNS

INFERRED = {
    "normalised-wording": "写法按规则归一后才对上",
    "": "正文里的目标按所写的对象归入",
}
"""Why it is only likely that a figure is one of this indicator, by how it was matched."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the unit of the comparison, and the words that it was printed in."""

    value: float
    sign: str
    year: str
    printed: str

    @property
    def figure(self) -> str:
        """The number as people write it."""
        return f"{self.value:,.12g}"

    @property
    def is_converted(self) -> bool:
        """Whether the printed words hold numbers, and not this one."""
        printed = [float(one) for one in _NUMBER.findall(self.printed.replace(",", ""))]
        return bool(printed) and all(abs(one - self.value) > 1e-9 for one in printed)


@dataclass(frozen=True, slots=True)
class Figures:
    """One plan's row; ``inferred`` says why it is only likely to belong here, or nothing."""

    id: str
    place: str
    plan: Cell
    plan_id: str
    printed: Cell
    variant: str
    nature: str
    baseline: Amount | None
    target: Amount | None
    change: str
    rank: str
    note: str
    inferred: str
    quote: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The rows of plans that hold an indicator, and the plans of places that lack it."""

    rows: tuple[Figures, ...]
    lacking: tuple[Cell, ...]


def compared(service: Running, concept: str) -> Compared:
    """All rows of the shared indicator and of its variants, the best target first."""
    found = service.rows("compare", {"conceptId": (node(concept),)})
    more = {
        str(row["id"]): row for row in rows(service.store, "compared", thing=concept)
    }
    return Compared(
        tuple(
            _figures(service, row, more[str(row["id"])]) for row in found if row["id"]
        ),
        tuple(_lacking(service, row) for row in found if not row["id"]),
    )


def file_rows(service: Running, concept: str) -> list[dict[str, Any]]:
    """The same rows for a file: the comparison, with nature and matching."""
    found = service.rows("compare", {"conceptId": (node(concept),)})
    more = {
        str(row["id"]): row for row in rows(service.store, "compared", thing=concept)
    }
    return [{**row, **_beside(more.get(str(row["id"]), {}))} for row in found]


def _beside(more: Mapping[str, object]) -> dict[str, object]:
    if not more:
        return {}
    reason = INFERRED.get(str(more.get("method", "")))
    way = f"推断：{reason}" if reason else "写法一致"
    return {"nature": more.get("nature"), "way": way}


def _figures(service: Running, row: Row, more: Mapping[str, object]) -> Figures:
    base = service.store.base
    return Figures(
        id=str(row["id"]),
        place=_said(row["place"]),
        plan=Cell(_said(row["plan"]), addresses.local(base, str(row["planId"]))),
        plan_id=str(row["planId"]),
        printed=Cell(_said(row["indicator"]), addresses.local(base, str(row["id"]))),
        variant=_said(row["variant"]),
        nature=_said(more.get("nature")),
        baseline=_amount(row, "baseline", "", more),
        target=_amount(row, "target", _said(row["comparator"]), more),
        change=_change(row["change"]),
        rank=_said(row["rank"]),
        note=_said(row["note"]),
        inferred=INFERRED.get(str(more.get("method", "")), ""),
        quote=_said(row["quote"]),
        places=tuple(places(service.store, row)),
    )


def _amount(
    row: Row, name: str, comparator: str, more: Mapping[str, object]
) -> Amount | None:
    value = row[name]
    if not isinstance(value, int | float):
        return None
    printed, unit = _said(more.get(f"{name}Words")), _said(more.get("unit"))
    if printed and unit not in printed:
        printed += unit
    sign = SIGNS.get(comparator, "").strip()
    return Amount(value, sign, _said(row[f"{name}Year"]), printed)


def _lacking(service: Running, row: Row) -> Cell:
    address = addresses.local(service.store.base, str(row["planId"]))
    return Cell(_said(row["place"] or row["plan"]), address)


def _change(value: object) -> str:
    return f"{value:+,.12g}" if isinstance(value, int | float) else ""


def _said(value: object) -> str:
    return "" if value is None else str(value)
