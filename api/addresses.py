"""Where this service answers for an identifier, and for a place in a text."""

from urllib.parse import quote, urlencode

IDENTIFIERS = "id/"


def local(base: str, iri: str) -> str:
    """The address on this host: ``…/id/plan/x`` is ``/id/plan/x``, others stay."""
    start = base + IDENTIFIERS
    return f"/{IDENTIFIERS}{iri[len(start) :]}" if iri.startswith(start) else iri


def identifier(base: str, raw_path: bytes) -> str:
    """The identifier behind the path /id/… as it was sent, percent signs and all."""
    return base + raw_path.decode("ascii").lstrip("/")


def source(sha256: str, start: int, end: int) -> str:
    """The place of a quote in its text, shown and marked."""
    return f"/source/{sha256}?start={start}&end={end}#quote"


def network(iri: str) -> str:
    """The network page around a thing."""
    return f"/network?focus={quote(iri, safe='')}"


def export(form: str, **kept: str) -> str:
    """The file of a plan or a department in a format: ``export("xlsx", plan=iri)``."""
    return f"/export?{urlencode({'format': form, **kept})}"
