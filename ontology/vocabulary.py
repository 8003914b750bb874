"""The Turtle file of the vocabulary as triples."""

from collections.abc import Iterator
from importlib.resources import files

from pyoxigraph import RdfFormat, Triple, parse

TURTLE = files(__package__) / "zhengtu.ttl"
SHAPES = files(__package__) / "shapes.ttl"
CONTEXT = files(__package__) / "context.jsonld"


def vocabulary_triples() -> Iterator[Triple]:
    """Yield every triple of ``zhengtu.ttl``; it holds no blank nodes."""
    for quad in parse(TURTLE.read_bytes(), format=RdfFormat.TURTLE):
        yield quad.triple
