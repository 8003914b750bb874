"""Read one data file of this package."""

import tomllib
from importlib.resources import files
from typing import Any


def read_toml(name: str) -> dict[str, Any]:
    """Return the parsed TOML file ``name`` that lies beside this module."""
    return tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))
