"""Write JSON-LD, each plan as a tree of its parts with the words under them."""

import json
from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from graph.exports.compaction import (
    TYPE,
    Json,
    Term,
    compact_iri,
    compact_literals,
    compact_types,
    context,
    term_of,
)
from graph.exports.scope import Scope
from graph.exports.selection import triples
from graph.prefixes import NAMESPACE
from graph.store import PlanStore

# A thing stands in full under what it belongs to by one of these; elsewhere by its name.
_OWNING = (
    "statedIn",
    "sourceText",
    "hasPart",
    "responsibility",
    "observation",
    "attribute",
    "quote",
    "titleQuote",
    "issuerQuote",
    "documentNumberQuote",
    "dateQuote",
    "regionQuote",
    "periodQuote",
    "approvalQuote",
    "deadlineQuote",
    "basis",
    "hasSelector",
)
_FIRST = ("title", "prefLabel", "label", "number")

Said = dict[str, list[ox.NamedNode | ox.Literal]]


def write(store: PlanStore, scope: Scope) -> bytes:
    """Return one document with its context inside: plans first, then all else.

    Parts stand in the order of the text. Nothing inferred is in it.
    """
    base = f"{store.base}id/"
    tree = _Tree(triples(store, scope), base)
    document = {
        "@context": [context(), {"@base": base}],
        "@graph": [*tree.roots(NAMESPACE + "Plan"), *tree.rest()],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def described(found: Iterable[ox.Triple], base: str, iri: str) -> bytes:
    """Return triples as one document with its context inside, ``iri`` first."""
    tree = _Tree(found, base)
    document = {
        "@context": [context(), {"@base": base}],
        "@graph": [*tree.root(iri), *tree.rest()],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


class _Tree:
    """The triples by subject, and which subjects have been written."""

    def __init__(self, found: Iterable[ox.Triple], base: str) -> None:
        self._base = base
        self._said: dict[str, Said] = defaultdict(lambda: defaultdict(list))
        for triple in found:
            subject, predicate, end = triple.subject, triple.predicate, triple.object
            assert isinstance(subject, ox.NamedNode)
            assert isinstance(end, ox.NamedNode | ox.Literal)
            self._said[subject.value][predicate.value].append(end)
        self._written: set[str] = set()

    def roots(self, kind: str) -> list[Json]:
        """The things of a class, each with all that belongs to it."""
        wanted = ox.NamedNode(kind)
        return [
            self._node(iri)
            for iri in sorted(self._said)
            if wanted in self._said[iri].get(TYPE, ())
        ]

    def root(self, iri: str) -> list[Json]:
        """One thing with all that belongs to it; none where nothing is said of it."""
        return [self._node(iri)] if iri in self._said else []

    def rest(self) -> list[Json]:
        """What belongs to nothing that was written."""
        return [
            self._node(iri) for iri in sorted(self._said) if iri not in self._written
        ]

    def _node(self, iri: str) -> Json:
        self._written.add(iri)
        said = self._said[iri]
        node: dict[str, Json] = {"id": compact_iri(iri, self._base)}
        if TYPE in said:
            node["type"] = compact_types(str(end.value) for end in said[TYPE])
        terms = sorted(
            ((term_of(name), name) for name in said if name != TYPE),
            key=lambda pair: _place(pair[0]),
        )
        for term, name in terms:
            node[term.name] = self._values(said[name], term)
        return node

    def _values(self, ends: Iterable[ox.NamedNode | ox.Literal], term: Term) -> Json:
        literals = [end for end in ends if isinstance(end, ox.Literal)]
        if literals:
            values = compact_literals(literals, term)
        else:
            things = [end.value for end in ends if isinstance(end, ox.NamedNode)]
            values = [self._thing(iri, term) for iri in sorted(things, key=self._order)]
        alone = isinstance(values, list) and len(values) == 1
        return values[0] if alone and "@set" not in term.containers else values

    def _thing(self, iri: str, term: Term) -> Json:
        if term.name in _OWNING and iri in self._said and iri not in self._written:
            return self._node(iri)
        short = compact_iri(iri, self._base)
        return short if term.type == "@id" else {"id": short}

    def _order(self, iri: str) -> tuple[str, int, str]:
        """Parts by kind, then in the order of the text."""
        said = self._said.get(iri, {})
        orders = said.get(NAMESPACE + "order", ())
        kinds = compact_types(str(end.value) for end in said.get(TYPE, ()))
        return (
            (kinds or [""])[0],
            min((int(end.value) for end in orders), default=0),
            iri,
        )


def _place(term: Term) -> tuple[int, bool, str]:
    """Names first, parts last."""
    first = _FIRST.index(term.name) if term.name in _FIRST else len(_FIRST)
    return first, term.name in _OWNING, term.name
