"""A file as text: decoded, unchanged, known by its SHA-256."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """``text`` is the decoded file without byte order mark, else as it is.

    For HTML it is the text that the reader made. ``sha256`` is that of the text's
    UTF-8 bytes, under which the text is stored; ``format`` is txt, md or html.
    """

    name: str
    text: str
    sha256: str
    format: str
