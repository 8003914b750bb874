"""Say in the words of SPARQL 1.1 Service Description what the endpoint can do."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Triple
from rdflib import RDF, VOID

from graph.catalogue import Place
from graph.triples.terms import Fact, about, integer
from ontology.standards import SD

FORMATS = "http://www.w3.org/ns/formats/"
RESULTS = (
    *("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV"),
    *("SPARQL_Results_TSV", "Turtle", "N-Triples", "JSON-LD", "RDF_XML", "TriG"),
    "N-Quads",
)
"""The names that the W3C gives to the formats of ``api.results``."""
SIMPLE = "http://www.w3.org/ns/entailment/Simple"
"""The entailment regime of what is written out: nothing is concluded at query time."""


def service_triples(
    place: Place, named: Iterable[str], triples: int, *, federated: bool = False
) -> Iterator[Triple]:
    """Describe the service; ``triples`` counts those of the default graph.

    The one feature that may be claimed is ``federated``, that some other server may be
    asked: the default graph is not the union of all named graphs, as what is inferred
    stays out, and no graph is fetched.
    """
    service = place.part("sparql")
    dataset, default = place.part("dataset"), place.part("default-graph")
    graphs = {name: place.part(f"graph-{n}") for n, name in enumerate(sorted(named), 1)}
    yield from about(
        service,
        [
            (RDF.type, SD.Service),
            (SD.endpoint, f"{place.root}/sparql"),
            (SD.supportedLanguage, SD.SPARQL11Query),
            *((SD.resultFormat, FORMATS + name) for name in RESULTS),
            (SD.defaultEntailmentRegime, SIMPLE),
            *([(SD.feature, SD.BasicFederatedQuery)] if federated else []),
            (SD.defaultDataset, dataset),
        ],
    )
    facts: list[Fact] = [
        (RDF.type, SD.Dataset),
        (SD.defaultGraph, default),
        *((SD.namedGraph, part) for part in graphs.values()),
    ]
    yield from about(dataset, facts)
    size: list[Fact] = [(RDF.type, SD.Graph), (VOID.triples, integer(triples))]
    yield from about(default, size)
    for name, part in graphs.items():
        yield from about(part, [(RDF.type, SD.NamedGraph), (SD.name, name)])
