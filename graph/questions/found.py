"""What the words of a question were found to mean."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from graph.named_queries import Term


@dataclass(frozen=True, slots=True)
class Found:
    """The terms that a slot stands for; none of them where nothing was found.

    ``labels`` are their names in the store, ``words`` those of the question,
    ``missing`` says in a sentence why there is no term, ``near`` are names like the words.
    """

    words: str
    terms: tuple[Term, ...]
    labels: tuple[str, ...] = ()
    missing: str = ""
    near: tuple[str, ...] = ()

    @property
    def iris(self) -> list[str]:
        """The values of the terms."""
        return [term.value for term in self.terms]


@dataclass(frozen=True, slots=True)
class Thing:
    """One entity of the store."""

    iri: str
    label: str


def found(words: str, things: Iterable[Thing]) -> Found:
    """Return things as terms, in a fixed order, each once."""
    unique = {thing.iri: thing for thing in things}
    ordered = [unique[iri] for iri in sorted(unique)]
    return Found(
        words,
        tuple(ox.NamedNode(thing.iri) for thing in ordered),
        tuple(dict.fromkeys(thing.label for thing in ordered)),
    )
