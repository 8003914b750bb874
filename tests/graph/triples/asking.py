"""Ask a store and get plain rows back."""

from pyoxigraph import QuerySolutions, Store

from ontology.namespace import ZT

PREFIXES = {
    "zt": str(ZT._NS),
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "oa": "http://www.w3.org/ns/oa#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}

Row = tuple[str | None, ...]


def ask(store: Store, pattern: str, *names: str) -> list[Row]:
    """Return the sorted values of ``names`` where the pattern holds."""
    select = " ".join(f"?{name}" for name in names)
    query = f"SELECT DISTINCT {select} WHERE {{ {pattern} }}"
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    rows = [tuple(value(row[name]) for name in names) for row in found]
    return sorted(rows, key=str)


def value(term: object) -> str | None:
    return None if term is None else str(getattr(term, "value", term))
