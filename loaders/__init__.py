"""A file becomes plain records, each with its place in the text."""

from pathlib import Path

from loaders.document import Document
from loaders.records import PlanRecord

# The readers are imported when they are first called: who only asks a store, and
# needs the records and errors of this package, starts without them.


def load_document(path: Path) -> Document:
    """Read a file's text; raises the errors of loaders.errors."""
    from loaders.reader import load_document as load

    return load(path)


def read_plan(document: Document) -> PlanRecord:
    """Read everything that a document states; raises NotAPlan."""
    from loaders.plan import read_plan as read

    return read(document)


def load_plan(path: Path) -> PlanRecord:
    """Read one file into one record; raises the errors of loaders.errors."""
    return read_plan(load_document(path))


__all__ = ["Document", "PlanRecord", "load_document", "load_plan", "read_plan"]
