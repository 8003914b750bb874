"""The kinds of bodies that a plan may name."""

from dataclasses import dataclass

from ontology.datafile import read_toml


@dataclass(frozen=True, slots=True)
class Kind:
    """``public`` tells whether bodies of this kind belong to state or Party."""

    id: str
    zh: str
    en: str
    public: bool


KINDS: tuple[Kind, ...] = tuple(Kind(**row) for row in read_toml("kinds.toml")["kind"])
KIND_BY_ID: dict[str, Kind] = {kind.id: kind for kind in KINDS}
