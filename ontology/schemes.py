"""The word lists of functions, kinds and roles as SKOS concept schemes."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple
from rdflib import DCTERMS, RDF, RDFS, SKOS, XSD, URIRef

from ontology.functions import FUNCTIONS, Former, Function
from ontology.kinds import KINDS, Kind
from ontology.namespace import ZT, concept
from ontology.roles import ROLES, Role


def function_triples() -> Iterator[Triple]:
    """Yield each function with its stems, its national counterpart, its names of before."""
    for function in FUNCTIONS:
        this = concept("function", function.id)
        yield from _concept(this, function, ZT.functions)
        yield _triple(this, RDF.type, NamedNode(ZT.Function))
        for words in function.all_stems:
            if words != function.zh:
                yield _triple(this, SKOS.altLabel, _zh(words))
        for name in function.national:
            yield _triple(this, ZT.nationalName, _zh(name))
        yield from _former_names(this, ZT.formerName, function.former)
        yield from _former_names(this, ZT.formerNationalName, function.national_former)
        yield from _validity(this, function)
        if function.replaced_by:
            successor = NamedNode(concept("function", function.replaced_by))
            yield _triple(this, DCTERMS.isReplacedBy, successor)


def _former_names(
    this: str, name: URIRef, rows: tuple[Former, ...]
) -> Iterator[Triple]:
    """Yield each name of before as a thing of its own, told by the month of its end."""
    for row in rows:
        level = "national-name" if name == ZT.formerNationalName else "name"
        former = f"{this}/{level}-until-{row.until}"
        yield _triple(this, name, NamedNode(former))
        yield _triple(former, RDF.type, NamedNode(ZT.FormerName))
        yield _triple(former, RDFS.label, _zh(row.words[0]))
        yield _triple(former, SKOS.prefLabel, _zh(row.words[0]))
        for words in row.words[1:]:
            yield _triple(former, SKOS.altLabel, _zh(words))
        yield from _validity(former, row)


def _validity(this: str, row: Function | Former) -> Iterator[Triple]:
    for name, month in ((ZT.validFrom, row.since), (ZT.validUntil, row.until)):
        if month:
            value = Literal(month, datatype=NamedNode(XSD.gYearMonth))
            yield _triple(this, name, value)


def kind_triples() -> Iterator[Triple]:
    """Yield each kind of body."""
    for kind in KINDS:
        yield from _concept(concept("kind", kind.id), kind, ZT.kinds)


def role_triples() -> Iterator[Triple]:
    """Yield each role, with the role that it narrows."""
    for role in ROLES:
        this = concept("role", role.id)
        yield from _concept(this, role, ZT.roles)
        if role.broader is None:
            yield _triple(this, SKOS.topConceptOf, NamedNode(ZT.roles))
        else:
            broader = NamedNode(concept("role", role.broader))
            yield _triple(this, SKOS.broader, broader)


def _concept(
    this: str, row: Function | Kind | Role, scheme: URIRef
) -> Iterator[Triple]:
    english = Literal(row.en, language="en")
    yield _triple(this, RDF.type, NamedNode(SKOS.Concept))
    yield _triple(this, SKOS.inScheme, NamedNode(scheme))
    yield _triple(this, SKOS.notation, Literal(row.id))
    for label in (SKOS.prefLabel, RDFS.label):
        yield _triple(this, label, _zh(row.zh))
        yield _triple(this, label, english)


def _triple(this: str, name: str, value: NamedNode | Literal) -> Triple:
    return Triple(NamedNode(this), NamedNode(name), value)


def _zh(words: str) -> Literal:
    return Literal(words, language="zh")
