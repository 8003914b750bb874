"""A file becomes plain records, each with its place in the text."""

from pathlib import Path

from loaders.document import Document
from loaders.plan import read_plan
from loaders.reader import load_document
from loaders.records import PlanRecord


def load_plan(path: Path) -> PlanRecord:
    """Read one file into one record; raises the errors of loaders.errors."""
    return read_plan(load_document(path))


__all__ = ["Document", "PlanRecord", "load_document", "load_plan", "read_plan"]
