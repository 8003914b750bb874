"""Read the W3C's tests of the SPARQL Protocol from their manifest."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
DATA = "http://kasei.us/2009/09/sparql/data/"
"""Where the graphs of the tests say that they are."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and what is expected: classes of status (``4xx``), a kind of result, a boolean."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: frozenset[str]
    form: str | None
    boolean: bool | None

    @property
    def is_update(self) -> bool:
        """Whether it says that it is an update: by its media type or by a parameter."""
        told = self.headers.get("content-type", "")
        is_form = told.startswith("application/x-www-form-urlencoded")
        return (
            told.startswith("application/sparql-update")
            or "?update=" in self.path
            or (is_form and (self.body or b"").startswith(b"update="))
        )


def read(manifest: Path) -> dict[str, list[Exchange]]:
    """The exchanges of every test by its name, in the order of the manifest."""
    graph = Graph().parse(manifest, format="turtle")
    whole = graph.value(predicate=RDF.type, object=MF.Manifest)
    entries = graph.value(whole, MF.entries)
    assert entries is not None
    tests = Collection(graph, entries)
    return {
        str(test).rpartition("#")[2]: list(_exchanges(graph, test)) for test in tests
    }


def data(folder: Path) -> bytes:
    """The files beside the manifest as N-Quads, each in the graph of its name.

    ``data0`` is named by the tests, but what it holds plays no part: it gets one triple.
    """
    quads = [f"<{DATA}data0.rdf> <{RDF.type}> <{RDF.Alt}> <{DATA}data0.rdf> .\n"]
    for path in sorted(folder.glob("data*.nt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            triple = line.strip().removesuffix(".")
            quads.append(f"{triple}<{DATA}{path.stem}.rdf> .\n")
    return "".join(quads).encode()


def _exchanges(graph: Graph, test: Node) -> Iterator[Exchange]:
    requests = graph.value(graph.value(test, MF.action), HT.requests)
    assert requests is not None
    for request in Collection(graph, requests):
        response, body = graph.value(request, HT.resp), graph.value(request, HT.body)
        boolean = graph.value(response, MF.expectedBoolean)
        form = graph.value(response, MF.expectedFormat)
        yield Exchange(
            method=str(graph.value(request, HT.methodName)),
            path=str(graph.value(request, HT.absolutePath)),
            headers=dict(_headers(graph, request)),
            body=_body(graph, body) if body else None,
            statuses=frozenset(
                str(status).rpartition("StatusCode")[2]
                for status in graph.objects(response, MF.expectedStatus)
                if isinstance(status, URIRef)
            ),
            form=str(form) if form else None,
            boolean=bool(boolean.value) if isinstance(boolean, Literal) else None,
        )


def _headers(graph: Graph, request: Node) -> Iterator[tuple[str, str]]:
    listed = graph.value(request, HT.headers)
    for header in Collection(graph, listed) if listed else ():
        name, value = (graph.value(header, HT[k]) for k in ("fieldName", "fieldValue"))
        yield str(name), str(value)


def _body(graph: Graph, body: Node) -> bytes:
    encoding = str(graph.value(body, CNT.characterEncoding))
    return str(graph.value(body, CNT.chars)).encode(encoding)
