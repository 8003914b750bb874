"""What a document about a thing is written in, and where its other forms stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pyoxigraph as ox
from fastapi import Response

from api.errors import NotAcceptable
from api.negotiation import preferred
from graph.exports.jsonld import described
from graph.prefixes import PREFIXES


@dataclass(frozen=True, slots=True)
class Form:
    """A form: name that ?format= takes, end of its address, media types, words on a page."""

    name: str
    suffix: str
    media: tuple[str, ...]
    words: str
    writer: ox.RdfFormat | None = None


HTML = Form("html", ".html", ("text/html", "application/xhtml+xml"), "HTML")
TRIPLES = (
    Form(
        "ttl",
        ".ttl",
        ("text/turtle", "application/x-turtle"),
        "Turtle",
        ox.RdfFormat.TURTLE,
    ),
    Form(
        "nt",
        ".nt",
        ("application/n-triples", "text/plain"),
        "N-Triples",
        ox.RdfFormat.N_TRIPLES,
    ),
    Form("jsonld", ".jsonld", ("application/ld+json", "application/json"), "JSON-LD"),
    Form(
        "rdfxml",
        ".rdf",
        ("application/rdf+xml", "application/xml", "text/xml"),
        "RDF/XML",
        ox.RdfFormat.RDF_XML,
    ),
)
PAGE_FIRST = (HTML, *TRIPLES)
TRIPLES_FIRST = (*TRIPLES, HTML)
"""Which form whoever takes anything gets: the first."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document at ``address``; ``form`` is the one asked for, ``fixed`` if by address."""

    address: str
    form: Form
    fixed: bool

    def headers(self, thing: str, *more: str) -> dict[str, str]:
        """Link (RFC 8288) to the other forms and to the thing; how it was chosen.

        ``more`` are further links, ready to be sent.
        """
        others = (
            f'<{self.address}{form.suffix}>; rel="alternate"; type="{form.media[0]}"'
            for form in PAGE_FIRST
            if form is not self.form
        )
        links = [
            f'<{self.address}>; rel="canonical"',
            f'<{thing}>; rel="describes"',
            *others,
            *more,
        ]
        headers = {"Link": ", ".join(links)}
        if not self.fixed:
            headers["Content-Location"] = self.address + self.form.suffix
            headers["Vary"] = "Accept, Cookie"
        return headers


def document(
    path: str, accept: str | None, name: str | None, forms: Sequence[Form]
) -> Document:
    """The document that a path asks for: by ``name``, by its end, else by Accept.

    Raises:
        NotAcceptable: where there is no such form; the message lists those there are.
    """
    by_suffix = next((form for form in forms if path.endswith(form.suffix)), None)
    address = path.removesuffix(by_suffix.suffix) if by_suffix else path
    if name is not None:
        found = next((form for form in forms if form.name == name), None)
    else:
        found = by_suffix or _by_accept(accept, forms)
    if found is None:
        names = "、".join(f"{form.name}（{form.media[0]}）" for form in forms)
        raise NotAcceptable(f"没有 {name or accept} 格式，可用的有：{names}。")
    return Document(address, found, fixed=bool(by_suffix or name))


def _by_accept(accept: str | None, forms: Sequence[Form]) -> Form | None:
    by_media = {media: form for form in reversed(forms) for media in form.media}
    firsts = [form.media[0] for form in forms]
    others = [media for form in forms for media in form.media[1:]]
    media = preferred(accept, [*firsts, *others])
    return by_media[media] if media else None


def answer(
    asked: Document, triples: Iterable[ox.Triple], base: str, iri: str
) -> Response:
    """The triples about ``iri``, each once and in a fixed order, in a form of RDF."""
    ordered = sorted(set(triples), key=str)
    if asked.form.writer is None:
        data = described(ordered, f"{base}id/", iri)
    else:
        data = ox.serialize(ordered, format=asked.form.writer, prefixes=PREFIXES) or b""
    media = asked.form.media[0]
    charset = "; charset=utf-8" if media.startswith("text/") else ""
    return Response(data, media_type=media + charset)
