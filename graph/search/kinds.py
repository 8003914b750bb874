"""The kinds of things that can be searched."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files

QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind by its name in requests, its words, and its classes in the vocabulary."""

    name: str
    words: str
    classes: tuple[str, ...]


def _read() -> dict[str, Kind]:
    text = files(__package__).joinpath("kinds.toml").read_text(encoding="utf-8")
    read = (
        Kind(one["name"], one["words"], tuple(one["classes"]))
        for one in tomllib.loads(text)["kind"]
    )
    return {kind.name: kind for kind in read}


KINDS = _read()
"""By name, in the order in which they are found."""
