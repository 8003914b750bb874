"""Give the English names of the vocabulary's terms by the Chinese ones."""

from collections import defaultdict
from importlib.resources import files

import pyoxigraph as ox

from graph.prefixes import PREFIXES

LABEL = ox.NamedNode(f"{PREFIXES['rdfs']}label")


def term_words() -> dict[str, str]:
    """Each term's label in Chinese with the one in English."""
    data = files("ontology").joinpath("zhengtu.ttl").read_bytes()
    labels: dict[str, dict[str | None, str]] = defaultdict(dict)
    for triple in ox.parse(data, format=ox.RdfFormat.TURTLE):
        if triple.predicate == LABEL and isinstance(triple.object, ox.Literal):
            labels[str(triple.subject)][triple.object.language] = triple.object.value
    pairs = (found for found in labels.values() if {"zh", "en"} <= found.keys())
    return {found["zh"]: found["en"] for found in pairs}
