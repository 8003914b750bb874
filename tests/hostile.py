"""A store that holds, beside the example plans, one whose author means ill."""

import re
import tomllib
from pathlib import Path

from api.examples import example_paths
from graph.build import build_store

CASE = tomllib.loads(
    (Path(__file__).parent / "cases" / "hostile.toml").read_text("utf-8")
)
PIECES: dict[str, str] = CASE["pieces"]
FILE: str = CASE["plan"]["file"]
TEXT = re.sub(r"«(\w+)»", lambda found: PIECES[found[1]], CASE["plan"]["text"])
MARK = "window.pwned"


def build_hostile(folder: Path) -> Path:
    """Build the store from files, as a user would; it stands in ``folder``."""
    plan = folder / FILE
    plan.write_text(TEXT, encoding="utf-8", newline="")
    assert build_store([plan, *example_paths()], folder / "store").ok
    return folder / "store"
