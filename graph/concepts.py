"""Identifiers of the project's own concepts, without the weight of rdflib."""

from graph.prefixes import NAMESPACE

CONCEPTS = "https://w3id.org/zhengtu/id/"


def concept(scheme: str, name: str) -> str:
    """Return the IRI of one concept: ``concept("role", "lead")``."""
    return f"{CONCEPTS}{scheme}/{name}"


def own_class(name: str) -> str:
    """Return the IRI of a class of the vocabulary: ``own_class("Task")``."""
    return NAMESPACE + name
