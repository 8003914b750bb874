"""Units of indicators, compared and converted."""

import unicodedata
from decimal import Decimal

from ontology.datafile import read_toml

_DATA = read_toml("indicatorunits.toml")
_SAME: dict[str, str] = {
    unicodedata.normalize("NFKC", other): unit
    for unit, others in _DATA["same"].items()
    for other in others
}
_SCALES: dict[str, int] = _DATA["scales"]
_LONGEST_FIRST = sorted(_SCALES, key=len, reverse=True)
_SHARES: dict[str, int] = _DATA["shares"]
QUDT = "http://qudt.org/vocab/unit/"


def plain_unit(unit: str | None) -> str:
    """Return the one way to write a unit; empty where there is none: ／10万 -> 1/10万."""
    words = unicodedata.normalize("NFKC", unit or "").replace(" ", "")
    return _SAME.get(words, words)


def may_measure(unit: str | None, wanted: str) -> bool:
    """Tell whether a figure in ``unit`` may be one of what is measured in ``wanted``.

    A share is none of what is counted and the other way round (地区生产总值 in % is a
    growth); a unit that is not said, or a bare ratio, may be either.
    """
    if not (one := plain_unit(unit)) or not (two := plain_unit(wanted)):
        return True
    return (one in _SHARES) == (two in _SHARES)


def in_unit(value: float, unit: str | None, wanted: str) -> float | None:
    """Return ``value`` in the unit ``wanted``: 1.2 万元 is 12000 元.

    None where the two units are not known to be multiples of each other.
    """
    one, two = _parsed(unit), _parsed(wanted)
    if one[1] != two[1]:
        return None
    return float(Decimal(str(value)) * one[0] / two[0])


def _parsed(unit: str | None) -> tuple[int, str]:
    """Return how many of which base unit a unit is: 万元 is 10000 元."""
    words = plain_unit(unit)
    if words in _SHARES:
        return _SHARES[words], "‰"
    scale = next((s for s in _LONGEST_FIRST if words.startswith(s)), "")
    base = words.removeprefix(scale)
    return (_SCALES[scale], _SAME.get(base, base)) if scale and base else (1, words)


def qudt_unit(unit: str) -> str | None:
    """Return the address of a unit in QUDT, None where QUDT has none."""
    name = _DATA["qudt"].get(plain_unit(unit))
    return QUDT + name if name else None
