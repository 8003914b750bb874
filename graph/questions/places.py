"""The places of a store as a question may name them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# 澜州市青禾区 -> 澜州市, 青禾区. A unit has two characters or more: 市中区 is one.
_UNIT = re.compile(
    r".{1,9}?(?:特别行政区|自治[区州县旗]|地区|新区|开发区|[省市区县旗盟镇乡])"
)
_SUFFIX = re.compile(
    r"(?:特别行政区|(?:[^自]{0,4}族)*自治[区州县旗]|地区|新区|[省市区县旗盟镇乡])$"
)


def units(name: str) -> tuple[str, ...]:
    """Return the units of a name, the widest first: 澜州市, 青禾区 of 澜州市青禾区."""
    return tuple(_UNIT.findall(name)) or (name,)


def last_unit(name: str) -> str:
    """Return the narrowest unit of a name: 青禾区 of 澜州市青禾区."""
    return units(name)[-1]


@dataclass(frozen=True, slots=True)
class Place:
    """A jurisdiction; ``name`` is its title (澜州市青禾区).

    ``within`` are the identifiers of the places around it.
    """

    iri: str
    name: str
    within: frozenset[str] = frozenset()

    @property
    def level(self) -> str:
        """The last character of the name: 省, 市, 区, 县, …."""
        return self.name[-1]

    def forms(self) -> tuple[str, ...]:
        """Every way to name it: 澜州市青禾区, 青禾区, 青禾."""
        last = last_unit(self.name)
        short = _SUFFIX.sub("", last)
        return (self.name, last, short) if len(short) > 1 else (self.name, last)


@dataclass(frozen=True, slots=True)
class Named:
    """What was found at the start of some words, and the words behind it."""

    places: tuple[Place, ...]
    rest: str


def strip_place(words: str, places: Iterable[Place]) -> Named:
    """Take the longest name of places off the start of ``words``.

    A chain narrows: 澜州市青禾区… and 澜州青禾区… name 青禾区 of 澜州市 alone. Without a
    name the places are empty and the words as they were.
    """
    known = tuple(places)
    found, rest = _longest(words, known)
    while found and rest:
        inner = tuple(p for p in known if any(_within(p, outer) for outer in found))
        deeper, behind = _longest(rest, inner)
        if not deeper:
            break
        found, rest = deeper, behind
    return Named(found, rest.removeprefix("的") if found else rest)


def _longest(words: str, places: tuple[Place, ...]) -> tuple[tuple[Place, ...], str]:
    forms = {
        form for place in places for form in place.forms() if words.startswith(form)
    }
    if not forms:
        return (), words
    form = max(forms, key=len)
    return tuple(p for p in places if form in p.forms()), words[len(form) :]


def _within(place: Place, outer: Place) -> bool:
    return outer.iri in place.within


def mentioned(words: str, places: Iterable[Place]) -> tuple[Place, ...]:
    """Return the places that stand anywhere in ``words``, the longest name winning."""
    known = tuple(places)
    for start in range(len(words)):
        if found := strip_place(words[start:], known).places:
            return found
    return ()
