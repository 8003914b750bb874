"""The words that name functional zones, which are no administrative divisions."""

import re

from ontology.datafile import read_toml

_DATA = read_toml("zones.toml")
ZONE_ENDING = "(?:" + "|".join(sorted(_DATA["endings"], key=len, reverse=True)) + ")"
"""A pattern for the ends of zones' names."""

_ZONE = re.compile(rf"(?P<name>.*?)(?P<ending>{ZONE_ENDING})\Z")


def zone_name(name: str) -> str | None:
    """Return a zone's name in its short form, None where a name is no zone's.

    >>> zone_name("澜州市高新技术产业开发区")
    '澜州市高新区'
    """
    found = _ZONE.match(name)
    if found is None:
        return None
    ending = found["ending"]
    return f"{found['name']}{_DATA['same'].get(ending, ending)}"
