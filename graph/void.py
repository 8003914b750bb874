"""Say in VoID what a store's data are made of."""

from collections.abc import Iterator, Mapping

from pyoxigraph import Triple
from rdflib import RDF, VOID

from graph.prefixes import NAMESPACE
from graph.statistics import Statistics
from graph.triples.terms import Fact, about, integer, text

FORMATS = "http://www.w3.org/ns/formats/"
FEATURES = ("Turtle", "N-Triples", "JSON-LD", "RDF_XML")
EXAMPLES = ("Plan", "Goal", "Task", "Body", "Indicator", "Project")
"""Classes of which one thing each is shown."""


def void_triples(data: str, base: str, counts: Statistics) -> Iterator[Triple]:
    """Describe the data set ``data`` (an identifier); ``base`` is that of its things.

    Parts are named by numbers in the order of the classes and properties, so that there
    is no blank node.
    """
    classes = _parts(f"{data}-class-", counts.classes)
    properties = _parts(f"{data}-property-", counts.properties)
    things = [counts.examples.get(NAMESPACE + name) for name in EXAMPLES]
    yield from about(
        data,
        [
            (RDF.type, VOID.Dataset),
            (VOID.uriSpace, text(f"{base}id/")),
            (VOID.triples, integer(counts.triples)),
            (VOID.distinctSubjects, integer(counts.subjects)),
            (VOID.distinctObjects, integer(counts.objects)),
            (VOID.classes, integer(len(classes))),
            (VOID.properties, integer(len(properties))),
            *((VOID.feature, FORMATS + name) for name in FEATURES),
            *((VOID.exampleResource, thing) for thing in things if thing),
            *((VOID.vocabulary, name) for name in _vocabularies(counts)),
            *((VOID.classPartition, part) for part in classes),
            *((VOID.propertyPartition, part) for part in properties),
        ],
    )
    for part, (name, count) in classes.items():
        facts: list[Fact] = [(VOID["class"], name), (VOID.entities, integer(count))]
        yield from about(part, facts)
    for part, (name, count) in properties.items():
        facts = [(VOID.property, name), (VOID.triples, integer(count))]
        yield from about(part, facts)


def _parts(start: str, counts: Mapping[str, int]) -> dict[str, tuple[str, int]]:
    return {
        f"{start}{number}": pair
        for number, pair in enumerate(sorted(counts.items()), 1)
    }


def _vocabularies(counts: Statistics) -> list[str]:
    """The namespaces of all classes and properties."""
    return sorted({_namespace(name) for name in (*counts.classes, *counts.properties)})


def _namespace(name: str) -> str:
    cut = max(name.rfind("#"), name.rfind("/"))
    return name[: cut + 1]
