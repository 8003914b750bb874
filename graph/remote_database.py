"""Ask another SPARQL 1.1 server what else the database of a store is asked."""

import re
from collections.abc import Iterator, Mapping, Sequence

import httpx2
import pyoxigraph as ox

from graph.errors import BrokenQuery, StoreAway

Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
EVERYTHING = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
_GRAPHS = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"
_WHERE = re.compile(r"\bWHERE\s*\{")
_GIVES_TRIPLES = re.compile(r"^\s*(CONSTRUCT|DESCRIBE)\b", re.MULTILINE)
TABLE, TRIPLES = "application/sparql-results+json", "application/n-triples"


class RemoteDatabase:
    """What this project uses of ``pyoxigraph.Store``, answered by the server at ``endpoint``.

    For queries of our own, which are small; what users ask goes through an engine.
    """

    def __init__(self, endpoint: str, seconds: float = 60.0) -> None:
        """Connect to nothing yet; an answer may take so many ``seconds``."""
        self._endpoint = endpoint
        # No proxy of the environment, no other address: the server is the one that is set.
        self._http = httpx2.Client(
            timeout=seconds, trust_env=False, follow_redirects=False
        )

    def query(
        self,
        query: str,
        *,
        base_iri: str | None = None,
        substitutions: Mapping[ox.Variable, Node] | None = None,
        default_graph: Sequence[ox.NamedNode] | None = None,
        named_graphs: Sequence[ox.NamedNode] | None = None,
    ) -> Results:
        """The results, as the store gives them.

        Raises:
            BrokenQuery: when the server does not accept the query.
            StoreAway: when it does not answer.
        """
        text = _with_values(query, substitutions or {})
        text = with_base(text, base_iri) if base_iri else text
        given = [("query", text)]
        given += [("default-graph-uri", one.value) for one in default_graph or ()]
        given += [("named-graph-uri", one.value) for one in named_graphs or ()]
        if _GIVES_TRIPLES.search(text):
            return _as_results(self._ask(given, TRIPLES))
        return ox.parse_query_results(
            self._ask(given, TABLE), format=ox.QueryResultsFormat.JSON
        )

    def quads_for_pattern(
        self,
        subject: Node | None,
        predicate: ox.NamedNode | None,
        object: Node | None,  # noqa: A002  # as in pyoxigraph
        graph_name: ox.NamedNode | ox.DefaultGraph,
    ) -> Iterator[ox.Quad]:
        """Yield the quads of one graph that fit."""
        terms = [
            f"?{name}" if term is None else str(term)
            for name, term in zip("spo", (subject, predicate, object), strict=True)
        ]
        pattern = " ".join(terms)
        where = f"{{ {pattern} }}"
        if isinstance(graph_name, ox.NamedNode):
            where = f"{{ GRAPH {graph_name} {where} }}"
        body = self._ask(
            [("query", f"CONSTRUCT {{ {pattern} }} WHERE {where}")], TRIPLES
        )
        for quad in ox.parse(body, format=ox.RdfFormat.N_TRIPLES):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph_name)

    def named_graphs(self) -> list[ox.NamedNode]:
        """The names of the graphs that hold something."""
        found = self.query(_GRAPHS)
        assert isinstance(found, ox.QuerySolutions)
        names = [row["g"] for row in found]
        return [name for name in names if isinstance(name, ox.NamedNode)]

    def contains_named_graph(self, graph_name: ox.NamedNode) -> bool:
        """Whether the graph holds something."""
        return bool(self.query(f"ASK {{ GRAPH {graph_name} {{ ?s ?p ?o }} }}"))

    def close(self) -> None:
        """End the connections."""
        self._http.close()

    def _ask(self, given: list[tuple[str, str]], accept: str) -> bytes:
        form: dict[str, list[str]] = {}
        for name, value in given:
            form.setdefault(name, []).append(value)
        try:
            answer = self._http.post(
                self._endpoint, data=form, headers={"Accept": accept}
            )
        except httpx2.HTTPError as error:
            raise StoreAway("存放数据的服务器连不上，请稍后再试。") from error
        if answer.is_client_error:
            raise BrokenQuery("存放数据的服务器读不懂这条查询。")
        if answer.status_code != httpx2.codes.OK:
            raise StoreAway("存放数据的服务器出错，请稍后再试。")
        return answer.content


def with_base(query: str, base: str) -> str:
    """The query with its base stated: another server does not know that of this store."""
    return query if "BASE" in query.upper() else f"BASE <{base}>\n{query}"


def _with_values(query: str, given: Mapping[ox.Variable, Node]) -> str:
    """The query with terms for variables, which it goes on listing."""
    if not given:
        return query
    values = " ".join(f"VALUES {name} {{ {term} }}" for name, term in given.items())
    return _WHERE.sub(lambda found: f"{found[0]} {values}", query, count=1)


def _as_results(triples: bytes) -> Results:
    """N-Triples as what a CONSTRUCT gives."""
    holder = ox.Store()
    holder.load(triples, format=ox.RdfFormat.N_TRIPLES)
    return holder.query(EVERYTHING)
