"""The texts that the benchmarks read: real plans where they lie, else the examples."""

from pathlib import Path

from api.examples import example_paths
from loaders import Document, load_document
from loaders.reader import FORMATS

SHARED = Path(__file__).parents[2] / "shared" / "plans"


def documents() -> list[Document]:
    """Return the plans of ../shared/plans, or the example plans without it."""
    real = sorted(SHARED.glob("*.*")) if SHARED.is_dir() else []
    paths = [path for path in real if path.suffix in FORMATS and path.stem != "README"]
    return [load_document(path) for path in paths or example_paths()]


def megabytes(text: str) -> float:
    """Return the size of a text in MB of UTF-8."""
    return len(text.encode("utf-8")) / 1e6
