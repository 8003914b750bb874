"""The look of each kind of thing and link, read from style.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class KindStyle:
    """A kind of node: its words, its vis-network shape, its fill on light and dark."""

    id: str
    zh: str
    en: str
    shape: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class LinkStyle:
    """A kind of link: its words, its width in pixels, its dashes (empty is solid)."""

    id: str
    zh: str
    en: str
    width: float
    dashes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """All looks, by id, in the order of the legend."""

    kinds: dict[str, KindStyle]
    links: dict[str, LinkStyle]

    def kind(self, kind: str) -> KindStyle:
        """The look of a kind; of `other` where the kind is not in the table."""
        return self.kinds.get(kind, self.kinds["other"])

    def link(self, link: str) -> LinkStyle:
        """The look of a link; of `other` where the link is not in the table."""
        return self.links.get(link, self.links["other"])


@cache
def style() -> Style:
    """The looks of this release."""
    table = tomllib.loads(files("visual").joinpath("style.toml").read_text("utf-8"))
    kinds = [KindStyle(**row) for row in table["kind"]]
    links = [
        LinkStyle(**{**row, "dashes": tuple(row["dashes"])}) for row in table["link"]
    ]
    return Style({kind.id: kind for kind in kinds}, {link.id: link for link in links})
