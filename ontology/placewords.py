"""The words that names of places are made of, and the short forms they have."""

from collections.abc import Iterator

from ontology.datafile import read_toml

_DATA = read_toml("placewords.toml")

LEVEL_WORDS: tuple[str, ...] = tuple(_DATA["level_words"])
OWN_LEVELS: tuple[str, ...] = tuple(_DATA["own_levels"])
_PEOPLES: tuple[str, ...] = tuple(_DATA["peoples"])
_FURTHER: dict[str, list[str]] = _DATA["further"]
SHORTEST = 2


def short_forms(name: str) -> Iterator[str]:
    """Yield what a place is called beside its full name: 平渡 and 平渡州 of 平渡苗族自治州.

    A name of one character (和 of 和县) and one that begins like a level (市中 of
    市中区) is no short form.
    """
    yield from _FURTHER.get(name, ())
    level = next((word for word in LEVEL_WORDS if name.endswith(word)), "")
    base = name.removesuffix(level)
    if level.startswith("自治"):
        base = _without_peoples(base)
        if level != "自治区":
            yield base + level[-1]
    if level and len(base) >= SHORTEST and base[0] not in "省市县区旗盟州":
        yield base


def _without_peoples(base: str) -> str:
    """恩施土家族苗族 -> 恩施; a place that is named after its people alone keeps it."""
    while True:
        ends = (p for p in _PEOPLES if base.endswith(p) and len(base) - len(p) > 1)
        people = next(ends, None)
        if people is None:
            return base
        base = base.removesuffix(people)
