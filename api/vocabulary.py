"""The vocabulary at its address: a page for people in two languages, triples for programs."""

from typing import Annotated

import pyoxigraph as ox
from fastapi import APIRouter, Path, Request, Response

from api import documents
from api.documents import HTML, TRIPLES_FIRST
from api.entities import RDF, FormName
from api.errors import NotFound
from api.glossary import glossary, term_named
from api.pages import page
from api.running import Running, Service
from graph.prefixes import NAMESPACE
from ontology.vocabulary import CONTEXT, vocabulary_triples

router = APIRouter(tags=["词汇"])

ONTOLOGY = NAMESPACE.removesuffix("#")
CONTEXT_MEDIA = "application/ld+json"

Term = Annotated[
    str, Path(description="词汇里的一个名称", examples=["Task"], max_length=100)
]


@router.get(
    "/ns/context.jsonld", summary="JSON-LD 的 @context", response_class=Response
)
def context() -> Response:
    """The context that JSON-LD answers are written with."""
    return Response(CONTEXT.read_bytes(), media_type=CONTEXT_MEDIA)


@router.get(
    "/ns",
    summary="词汇表：中英文网页、Turtle、JSON-LD、N-Triples、RDF/XML",
    response_class=Response,
    responses=RDF,
)
@router.get("/ns.{suffix}", include_in_schema=False)
def vocabulary(request: Request, service: Service, form: FormName = None) -> Response:
    """The whole vocabulary, by ?format=, by the end of the address, by Accept."""
    accept = request.headers.get("accept")
    asked = documents.document(request.url.path, accept, form, TRIPLES_FIRST)
    if asked.address != "/ns":
        raise NotFound("词汇表在 /ns，也可以加 .html、.ttl、.nt、.jsonld、.rdf。")
    if asked.form is HTML:
        made = glossary(service.store)
        answer = page(request, "vocabulary.html", glossary=made, forms=TRIPLES_FIRST)
    else:
        base = service.store.base
        answer = documents.answer(asked, vocabulary_triples(), base, ONTOLOGY)
    answer.headers.update(asked.headers(ONTOLOGY))
    return answer


@router.get(
    "/ns/{name}",
    summary="词汇里的一个名称：类、属性，或一份概念表和它的概念",
    response_class=Response,
    responses=RDF,
)
def term(
    request: Request, service: Service, name: Term, form: FormName = None
) -> Response:
    """One class, property or scheme, as /ns#name has no address of its own."""
    accept = request.headers.get("accept")
    asked = documents.document(f"/ns/{name}", accept, form, TRIPLES_FIRST)
    iri = NAMESPACE + asked.address.removeprefix("/ns/")
    said = _said_of(service, iri)
    if not said:
        raise NotFound(f"词汇里没有 {iri}；所有名称见 /ns。")
    if asked.form is HTML:
        shown = term_named(service.store, iri)
        answer = page(
            request, "term.html", term=shown, forms=TRIPLES_FIRST, path=asked.address
        )
    else:
        answer = documents.answer(asked, said, service.store.base, iri)
    up = '</ns>; rel="collection"'
    answer.headers.update(asked.headers(iri, up))
    return answer


def _said_of(service: Running, iri: str) -> list[ox.Triple]:
    """What the vocabulary says of a term, and what a scheme's concepts are."""
    try:
        this = ox.NamedNode(iri)
    except ValueError:
        return []
    own = [triple for triple in vocabulary_triples() if triple.subject == this]
    if not own:
        return []
    in_scheme = ox.NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
    store, default = service.store.oxigraph, ox.DefaultGraph()
    members = store.quads_for_pattern(None, in_scheme, this, default)
    concepts = [quad.subject for quad in members]
    assert all(isinstance(one, ox.NamedNode) for one in concepts)
    return own + [
        quad.triple
        for one in concepts
        for quad in store.quads_for_pattern(one, None, None, default)
    ]
