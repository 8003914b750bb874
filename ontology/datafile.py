"""Read one data file of this package."""

import csv
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any


def read_toml(name: str) -> dict[str, Any]:
    """Return the parsed TOML file ``name`` that lies beside this module."""
    return tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))


def read_table(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of the tab-separated file ``name``, by the words of its head."""
    text = (files(__package__) / name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
