"""Titles of sheets as Excel takes them."""

import re
from collections.abc import Iterable

LONGEST = 31
"""Characters of a title, by Excel's specifications and limits."""
# What Excel refuses in a title, and what XML cannot hold.
_REFUSED = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_RESERVED = "history"


def sheet_names(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return a title for each name: shortened where it must be, each one once.

    Excel takes two titles for one that differ in case alone. Of titles that would be one,
    the later get a number at the end.
    """
    used = {name.casefold() for name in taken} | {_RESERVED}
    found = []
    for name in names:
        title = _unused(_clean(name), used)
        used.add(title.casefold())
        found.append(title)
    return found


def _clean(name: str) -> str:
    """Neither start nor end may be an apostrophe."""
    return _REFUSED.sub(" ", name)[:LONGEST].strip("' ") or "单位"


def _unused(title: str, used: set[str]) -> str:
    number, candidate = 1, title
    while candidate.casefold() in used:
        number += 1
        end = f"（{number}）"
        candidate = title[: LONGEST - len(end)] + end
    return candidate
