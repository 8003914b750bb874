"""Give the paths of the example plans, which are fictional."""

from importlib.resources import files
from pathlib import Path

PLAN_SUFFIXES = {".md", ".txt"}


def example_paths() -> list[Path]:
    """Return the three plan files, sorted by name."""
    folder = Path(str(files(__name__)))
    return sorted(path for path in folder.iterdir() if path.suffix in PLAN_SUFFIXES)
