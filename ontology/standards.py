"""The names of other vocabularies that rdflib does not bring, as far as they are used."""

# ruff: noqa: N815  # the names are those of the vocabulary

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace


class ELI(DefinedNamespace):
    """The European Legislation Identifier."""

    _NS = Namespace("http://data.europa.eu/eli/ontology#")
    _fail = True

    LegalResource: URIRef
    based_on: URIRef
    cites: URIRef


class M8G(DefinedNamespace):
    """The core vocabularies of SEMIC."""

    _NS = Namespace("http://data.europa.eu/m8g/")
    _fail = True

    Participation: URIRef
    PublicOrganisation: URIRef
    role: URIRef


class OA(DefinedNamespace):
    """Web Annotation."""

    _NS = Namespace("http://www.w3.org/ns/oa#")
    _fail = True

    SpecificResource: URIRef
    TextPositionSelector: URIRef
    TextQuoteSelector: URIRef
    end: URIRef
    exact: URIRef
    hasSelector: URIRef
    hasSource: URIRef
    start: URIRef


class PPLAN(DefinedNamespace):
    """P-Plan."""

    _NS = Namespace("http://purl.org/net/p-plan#")
    _fail = True

    Plan: URIRef
    Step: URIRef
    isStepOfPlan: URIRef


class MEASURE(DefinedNamespace):
    """The measures of SDMX."""

    _NS = Namespace("http://purl.org/linked-data/sdmx/2009/measure#")
    _fail = True

    obsValue: URIRef


class ATTRIBUTE(DefinedNamespace):
    """The attributes of SDMX."""

    _NS = Namespace("http://purl.org/linked-data/sdmx/2009/attribute#")
    _fail = True

    unitMeasure: URIRef


class QUDT(DefinedNamespace):
    """QUDT's schema of units."""

    _NS = Namespace("http://qudt.org/schema/qudt/")
    _fail = True

    hasUnit: URIRef


class SCHEMA(DefinedNamespace):
    """Schema.org."""

    _NS = Namespace("http://schema.org/")
    _fail = True

    AdministrativeArea: URIRef
    containedInPlace: URIRef


class SD(DefinedNamespace):
    """SPARQL 1.1 Service Description."""

    _NS = Namespace("http://www.w3.org/ns/sparql-service-description#")
    _fail = True

    BasicFederatedQuery: URIRef
    Dataset: URIRef
    Graph: URIRef
    NamedGraph: URIRef
    SPARQL11Query: URIRef
    Service: URIRef
    defaultDataset: URIRef
    defaultEntailmentRegime: URIRef
    defaultGraph: URIRef
    endpoint: URIRef
    feature: URIRef
    name: URIRef
    namedGraph: URIRef
    resultFormat: URIRef
    supportedLanguage: URIRef
