"""Where this service answers for an identifier, and for a place in a text."""

from collections.abc import Sequence
from urllib.parse import quote, unquote, urlencode

from graph.concepts import CONCEPTS
from graph.prefixes import NAMESPACE

IDENTIFIERS = "id/"
DOCUMENTS = "doc/"


def local(base: str, iri: str) -> str:
    """The address on this host: ``…/id/plan/x`` is ``/id/plan/x``, others stay.

    Concepts and terms of the vocabulary keep their identifiers whatever the base.
    """
    for start in (base + IDENTIFIERS, CONCEPTS):
        if iri.startswith(start):
            return f"/{IDENTIFIERS}{iri[len(start) :]}"
    if iri.startswith(NAMESPACE):
        return f"/ns/{iri[len(NAMESPACE) :]}"
    return iri


def identifiers(base: str, path: str) -> list[str]:
    """What may be meant by the path /id/… as it was sent: a thing, else a concept."""
    rest = path.removeprefix(f"/{IDENTIFIERS}")
    return list(dict.fromkeys([base + IDENTIFIERS + rest, CONCEPTS + rest]))


def document(path: str) -> str:
    """Where the document about a thing stands: /id/plan/x is told at /doc/plan/x."""
    return f"/{DOCUMENTS}{path.removeprefix(f'/{IDENTIFIERS}')}"


def thing(path: str) -> str:
    """The thing that a document tells about: the way back."""
    return f"/{IDENTIFIERS}{path.removeprefix(f'/{DOCUMENTS}')}"


def readable(path: str) -> str:
    """A path as people write it, without percent signs."""
    return unquote(path)


SHORT = 12
"""So many characters of a SHA-256 are enough to name a text of the store."""


def short_source(sha256: str) -> str:
    """The page of a text by the beginning of its SHA-256, for pages with many such links."""
    return f"/source/{sha256[:SHORT]}"


def source(sha256: str, start: int, end: int) -> str:
    """The place of a quote in its text, shown and marked."""
    return f"/source/{sha256}?start={start}&end={end}#quote"


def network(iri: str) -> str:
    """The network page around a thing."""
    return f"/network?focus={quote(iri, safe='')}"


def export(form: str, **kept: str) -> str:
    """The file of a plan or a department in a format: ``export("xlsx", plan=iri)``."""
    return f"/export?{urlencode({'format': form, **kept})}"


def question(words: str, plans: Sequence[str] = ()) -> str:
    """The page that answers a question, about some plans alone where these are named."""
    return f"/ask?{urlencode({'q': words, 'plan': plans}, doseq=True)}"
