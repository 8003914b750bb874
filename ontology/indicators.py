"""The indicators that plans share."""

from dataclasses import dataclass
from typing import Any

from ontology.datafile import read_toml


@dataclass(frozen=True, slots=True)
class SharedIndicator:
    """What rows of several plans' indicator tables measure alike.

    ``unit`` is as plans print it, empty for a bare ratio; ``direction`` says which way
    is better: up, down, none where it depends. ``forms`` are other whole wordings,
    ``functions`` ids of functions.toml, ``exact`` and ``close`` names elsewhere, with
    the prefix sdg: or gho:.
    """

    id: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    unit: str
    direction: str
    forms: tuple[str, ...]
    functions: tuple[str, ...]
    exact: tuple[str, ...] = ()
    close: tuple[str, ...] = ()


def _indicator(row: dict[str, Any]) -> SharedIndicator:
    lists = {key: tuple(value) for key, value in row.items() if isinstance(value, list)}
    return SharedIndicator(**(row | lists))


INDICATORS: tuple[SharedIndicator, ...] = tuple(
    _indicator(row) for row in read_toml("indicators.toml")["indicator"]
)
INDICATOR_BY_ID: dict[str, SharedIndicator] = {one.id: one for one in INDICATORS}

AUTHORITIES = {
    "sdg": "http://metadata.un.org/sdg/",
    "gho": "https://ghoapi.azureedge.net/api/",
}
"""Where the names of ``exact`` and ``close`` live: the UN's SDG knowledge organisation
system, and the Global Health Observatory's OData service, which answers with the data.
"""


def authority_iri(name: str) -> str:
    """Return the address of ``sdg:C030101`` or ``gho:WHOSIS_000001``."""
    prefix, _, code = name.partition(":")
    return AUTHORITIES[prefix] + code
