"""The word lists of functions, kinds and roles as SKOS concept schemes."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple
from rdflib import DCTERMS, RDF, RDFS, SKOS, XSD, URIRef

from ontology.functions import FUNCTIONS, Former, Function
from ontology.indicatornames import Measured
from ontology.indicators import INDICATORS, SharedIndicator, authority_iri
from ontology.indicatorunits import qudt_unit
from ontology.kinds import KINDS, Kind
from ontology.namespace import ZT, concept
from ontology.roles import ROLES, Role
from ontology.standards import QUDT


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


def indicator_triples() -> Iterator[Triple]:
    """Yield each shared indicator with its definition, unit, direction, names elsewhere."""
    for one in INDICATORS:
        this = concept("indicator", one.id)
        yield from _concept(this, one, ZT.indicators)
        yield from _measure(this, one)
        yield _triple(this, SKOS.topConceptOf, NamedNode(ZT.indicators))
        yield _triple(this, SKOS.definition, _zh(one.definition_zh))
        yield _triple(this, SKOS.definition, Literal(one.definition_en, language="en"))
        for words in one.forms:
            yield _triple(this, SKOS.altLabel, _zh(words))
        for name in one.exact:
            yield _triple(this, SKOS.exactMatch, NamedNode(authority_iri(name)))
        for name in one.close:
            yield _triple(this, SKOS.closeMatch, NamedNode(authority_iri(name)))


@dataclass(frozen=True, slots=True)
class _Variant:
    id: str
    zh: str
    en: str


def variant_triples(measured: Measured) -> Iterator[Triple]:
    """Yield the concept of an indicator with qualifiers, narrower than the indicator."""
    one, this = measured.indicator, concept("indicator", measured.id)
    words = "、".join(qualifier.zh for qualifier in measured.qualifiers)
    english = ", ".join(qualifier.en for qualifier in measured.qualifiers)
    names = _Variant(measured.id, f"{one.zh}（{words}）", f"{one.en} ({english})")
    yield from _concept(this, names, ZT.indicators)
    yield from _measure(this, one)
    yield _triple(this, SKOS.broader, NamedNode(concept("indicator", one.id)))
    yield _triple(this, ZT.variant, Literal(words))


def _measure(this: str, one: SharedIndicator) -> Iterator[Triple]:
    yield _triple(this, RDF.type, NamedNode(ZT.IndicatorConcept))
    yield _triple(this, ZT.direction, NamedNode(concept("direction", one.direction)))
    if one.unit:
        yield _triple(this, ZT.unit, Literal(one.unit))
    if unit := qudt_unit(one.unit):
        yield _triple(this, QUDT.hasUnit, NamedNode(unit))
    for function in one.functions:
        yield _triple(this, DCTERMS.subject, NamedNode(concept("function", function)))


def _concept(
    this: str, row: Function | Kind | Role | SharedIndicator | _Variant, scheme: URIRef
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
