"""Write the results of a SPARQL query in the formats of the standard."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import IO

import pyoxigraph as ox

from api.errors import NotAcceptable
from api.negotiation import preferred
from graph.errors import BrokenQuery
from graph.prefixes import PREFIXES
from graph.store import Results


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its short name, the media types it answers to, and its writer."""

    name: str
    media: tuple[str, ...]
    writer: ox.QueryResultsFormat | ox.RdfFormat


TABLES = (
    Format(
        "json",
        ("application/sparql-results+json", "application/json"),
        ox.QueryResultsFormat.JSON,
    ),
    Format(
        "xml",
        ("application/sparql-results+xml", "application/xml", "text/xml"),
        ox.QueryResultsFormat.XML,
    ),
    Format("csv", ("text/csv",), ox.QueryResultsFormat.CSV),
    Format("tsv", ("text/tab-separated-values",), ox.QueryResultsFormat.TSV),
)
GRAPHS = (
    Format("ttl", ("text/turtle", "application/x-turtle"), ox.RdfFormat.TURTLE),
    Format("nt", ("application/n-triples", "text/plain"), ox.RdfFormat.N_TRIPLES),
    Format("jsonld", ("application/ld+json", "application/json"), ox.RdfFormat.JSON_LD),
    Format(
        "rdfxml",
        ("application/rdf+xml", "application/xml", "text/xml"),
        ox.RdfFormat.RDF_XML,
    ),
    Format("trig", ("application/trig",), ox.RdfFormat.TRIG),
    Format("nq", ("application/n-quads",), ox.RdfFormat.N_QUADS),
)
NAMES = tuple(form.name for form in TABLES + GRAPHS)


def choose(
    forms: tuple[Format, ...], accept: str | None = None, name: str | None = None
) -> tuple[Format, str]:
    """The format and media type to answer with: by its name, else by Accept.

    ``name`` is the short name or a media type; a plus sign in it may have become a space.

    Raises:
        NotAcceptable: where none fits; the message lists those there are.
    """
    if name:
        asked = name.strip().lower().replace(" ", "+")
        found = [
            (form, asked if asked in form.media else form.media[0])
            for form in forms
            if asked in (form.name, *form.media)
        ]
    else:
        by_media = {media: form for form in reversed(forms) for media in form.media}
        offers = [media for form in forms for media in form.media]
        media = preferred(accept, offers)
        found = [(by_media[media], media)] if media else []
    if not found:
        names = "、".join(f"{form.name}（{form.media[0]}）" for form in forms)
        raise NotAcceptable(f"这个结果没有 {name or accept} 格式，可用的有：{names}。")
    return found[0]


def forms_of(query_form: str) -> tuple[Format, ...]:
    """The formats for what a query of this form gives."""
    return GRAPHS if query_form in {"CONSTRUCT", "DESCRIBE"} else TABLES


def write(
    results: Results, accept: str | None = None, name: str | None = None
) -> tuple[bytes, str]:
    """The results as bytes with their media type.

    Results belong to the thread that ran the query: write them there.
    """
    forms = GRAPHS if isinstance(results, ox.QueryTriples) else TABLES
    form, media = choose(forms, accept, name)
    return written(results, form), with_charset(media)


def write_triples(
    triples: Iterable[ox.Triple],
    accept: str | None = None,
    name: str | None = None,
) -> tuple[bytes, str]:
    """Triples as bytes with their media type, each once and in a fixed order."""
    form, media = choose(GRAPHS, accept, name)
    return _graph(triples, form), with_charset(media)


def written(
    results: Results | Set[ox.Triple], form: Format, out: IO[bytes] | None = None
) -> bytes:
    """The results in a format of theirs; with ``out`` they go there, and none are given back.

    Raises:
        BrokenQuery: where the format cannot say what is in them.
    """
    is_table = isinstance(results, ox.QuerySolutions | ox.QueryBoolean)
    if is_table != isinstance(form.writer, ox.QueryResultsFormat):
        raise BrokenQuery("看不出查询的类型：请直接写出 SELECT、ASK 或 CONSTRUCT。")
    if not isinstance(results, ox.QuerySolutions | ox.QueryBoolean):
        triples = set(results)
        del results  # an error would carry them into another thread
        return _graph(triples, form, out)
    assert isinstance(form.writer, ox.QueryResultsFormat)
    try:
        return results.serialize(output=out, format=form.writer) or b""
    except RuntimeError as error:  # the engine broke off
        del results
        raise BrokenQuery(f"查询执行到一半停了：{error}。") from error


def with_charset(media: str) -> str:
    """The media type as a header gives it: text says that it is UTF-8, JSON always is."""
    return f"{media}; charset=utf-8" if media.startswith("text/") else media


def _graph(
    triples: Iterable[ox.Triple], form: Format, out: IO[bytes] | None = None
) -> bytes:
    assert isinstance(form.writer, ox.RdfFormat)
    ordered = sorted(set(triples), key=str)
    try:
        found = ox.serialize(ordered, out, format=form.writer, prefixes=PREFIXES)
    except OSError as error:  # RDF 1.2 in JSON-LD
        raise BrokenQuery(f"{form.name} 格式写不了这个结果：{error}。") from error
    return found or b""


def grid(results: ox.QuerySolutions | ox.QueryBoolean) -> list[list[str]]:
    """A SELECT or ASK as rows of plain words, the names of the columns first."""
    if isinstance(results, ox.QueryBoolean):
        return [["ASK"], ["true" if results else "false"]]
    head = [variable.value for variable in results.variables]
    return [head, *[[_plain(term) for term in row] for row in results]]


def _plain(term: object) -> str:
    if term is None:
        return ""
    return str(getattr(term, "value", term))
