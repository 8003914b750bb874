"""What a shared indicator is: definition, unit, direction, other names, and its like elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api import addresses
from api.entity import local_name
from api.rows import Row, rows
from api.tables import Cell
from graph.store import PlanStore

MATCHES = {"exactMatch": "同一指标", "closeMatch": "相近指标"}
SDG = "http://metadata.un.org/sdg/"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The like of an indicator at another authority, and how alike the two are."""

    authority: str
    code: str
    address: str
    likeness: str


@dataclass(frozen=True, slots=True)
class SharedConcept:
    """A shared indicator; ``base`` is the one that a narrower one is a variant of."""

    iri: str
    name: str
    english: str
    definition: str
    english_definition: str
    unit: str
    direction: str
    variant: str
    base: Cell | None
    base_iri: str
    address: str
    names: tuple[str, ...]
    functions: tuple[Cell, ...]
    elsewhere: tuple[Elsewhere, ...]


def shared_concept(store: PlanStore, iri: str) -> SharedConcept:
    """What the store says of the shared indicator."""
    said = rows(store, "facts", thing=iri)
    base = next(iter(_of(said, "broader")), None)
    base_iri = str(base["value"]) if base else iri
    own = said if base is None else rows(store, "facts", thing=base_iri)
    english = rows(store, "english", thing=base_iri)
    return SharedConcept(
        iri=iri,
        name=_first(said, "prefLabel"),
        english=_first(english, "prefLabel") if base is None else "",
        definition=_first(own, "definition"),
        english_definition=_first(english, "definition"),
        unit=_first(said, "unit"),
        direction=next((str(row["valueName"]) for row in _of(said, "direction")), ""),
        variant=_first(said, "variant"),
        base=_cell(store, base) if base else None,
        base_iri=base_iri,
        address=addresses.local(store.base, iri),
        names=tuple(str(row["value"]) for row in _of(said, "altLabel")),
        functions=tuple(_cell(store, row) for row in _of(said, "subject")),
        elsewhere=tuple(_elsewhere(own)),
    )


def _of(said: Sequence[Row], name: str) -> list[Row]:
    return [row for row in said if local_name(str(row["property"])) == name]


def _first(said: Sequence[Row], name: str) -> str:
    return next((str(row["value"]) for row in _of(said, name)), "")


def _cell(store: PlanStore, row: Row) -> Cell:
    address = addresses.local(store.base, str(row["value"]))
    return Cell(str(row["valueName"]), address)


def _elsewhere(said: Sequence[Row]) -> Iterator[Elsewhere]:
    for name, likeness in MATCHES.items():
        for row in _of(said, name):
            address = str(row["value"])
            code = address.rpartition("/")[2]
            if address.startswith(SDG):
                yield Elsewhere("联合国可持续发展目标", sdg(code), address, likeness)
            else:
                yield Elsewhere("世界卫生组织", code, address, likeness)


def sdg(code: str) -> str:
    """The number that people know an SDG indicator by: C030b01 is 3.b.1."""
    goal, target, number = code[1:3], code[3:5], code[5:7]
    return ".".join(part.lstrip("0") for part in (goal, target, number))
