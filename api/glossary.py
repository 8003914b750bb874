"""Gather what the pages of the vocabulary say of its terms."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from api import addresses
from api.rows import rows
from api.tables import Cell
from graph.prefixes import NAMESPACE, PREFIXES
from graph.store import PlanStore

CLASS, SCHEME = f"{PREFIXES['owl']}Class", f"{PREFIXES['skos']}ConceptScheme"
WORDS = {
    "domain": ("属于", "domain"),
    "range": ("取值", "range"),
    "subClassOf": ("上级类", "subclass of"),
    "subPropertyOf": ("上级属性", "subproperty of"),
    "inverseOf": ("相反", "inverse of"),
    "closeMatch": ("相近", "close match"),
    "exactMatch": ("等同", "exact match"),
    "seeAlso": ("参见", "see also"),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or scheme with its names and what is said of it.

    ``relations`` are words in Chinese and English with terms; ``members`` the
    concepts of a scheme, ``example`` a thing of a class.
    """

    iri: str
    kind: str
    zh: str
    en: str
    comment_zh: str
    comment_en: str
    relations: tuple[tuple[str, str, tuple[Cell, ...]], ...] = ()
    members: tuple[Cell, ...] = ()
    example: Cell | None = None

    @property
    def name(self) -> str:
        """The name behind the namespace, which is the anchor on the page."""
        return self.iri.removeprefix(NAMESPACE)


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms, by what they are."""

    classes: tuple[Term, ...] = ()
    properties: tuple[Term, ...] = ()
    schemes: tuple[Term, ...] = field(default=())


def glossary(store: PlanStore) -> Glossary:
    """Every term of the vocabulary, with examples from the store."""
    terms = _terms(store)
    return Glossary(
        classes=tuple(t for t in terms if t.kind == CLASS),
        properties=tuple(t for t in terms if t.kind not in (CLASS, SCHEME)),
        schemes=tuple(t for t in terms if t.kind == SCHEME),
    )


def term_named(store: PlanStore, iri: str) -> Term | None:
    """One term; None for what is neither class, property nor scheme."""
    return next(iter(_terms(store, iri)), None)


def _terms(store: PlanStore, only: str | None = None) -> list[Term]:
    said: dict[str, list[dict[str, object]]] = {}
    given = {"term": only} if only else {}
    for row in rows(store, "terms", **given):
        said.setdefault(str(row["term"]), []).append(dict(row))
    return [_term(store, iri, found) for iri, found in said.items()]


def _term(store: PlanStore, iri: str, said: list[dict[str, object]]) -> Term:
    first = said[0]
    kind = str(first["kind"])
    return Term(
        iri=iri,
        kind=kind,
        zh=str(first["labelZh"]),
        en=str(first.get("labelEn", "")),
        comment_zh=str(first.get("commentZh", "")),
        comment_en=str(first.get("commentEn", "")),
        relations=tuple(_relations(said)),
        members=tuple(_members(store, iri)) if kind == SCHEME else (),
        example=_example(store, iri) if kind == CLASS else None,
    )


def _relations(
    said: Iterable[dict[str, object]],
) -> Iterable[tuple[str, str, tuple[Cell, ...]]]:
    found: dict[str, dict[Cell, None]] = {}
    for row in said:
        if "property" in row:
            name = str(row["property"]).rpartition("#")[2].rpartition("/")[2]
            found.setdefault(name, {})[_cell(str(row["value"]))] = None
    for name, (zh, en) in WORDS.items():
        if name in found:
            yield zh, en, tuple(found[name])


def _cell(iri: str) -> Cell:
    """A term by its short name; ours lead to their place on the page."""
    if iri.startswith(NAMESPACE):
        name = iri.removeprefix(NAMESPACE)
        return Cell(f"zt:{name}", f"/ns/{name}")
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return Cell(f"{prefix}:{iri.removeprefix(start)}")
    return Cell(iri)


def _members(store: PlanStore, scheme: str) -> Iterable[Cell]:
    for row in rows(store, "members", scheme=scheme):
        words = f"{row['zh']} {row['en']}" if "en" in row else str(row["zh"])
        yield Cell(words, addresses.local(store.base, str(row["concept"])))


def _example(store: PlanStore, class_: str) -> Cell | None:
    for row in rows(store, "example", **{"class": class_}):
        address = addresses.local(store.base, str(row["thing"]))
        return Cell(str(row.get("name", row["thing"])), address)
    return None
