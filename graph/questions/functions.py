"""Which function a department's name tells."""

import re
from functools import cache

from ontology.functions import COMBINED, FUNCTION_BY_ID, FUNCTIONS, GENERIC_SUFFIXES

_UNIT_WORDS = ("", "局", "委", "办", "厅", "部", "口", *GENERIC_SUFFIXES)
# 区医保局, 各区医保局, 市级医保部门: the level that a name starts with.
_LEVEL = re.compile(r"^(?:本|该|我|各|全)?(?P<level>[省市区县州盟旗])级?")


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Return every form of a department's name without its place, with its functions."""
    forms: dict[str, set[str]] = {}
    for function in FUNCTIONS:
        short = (stem + word for stem in function.stems for word in _UNIT_WORDS)
        for form in (*function.forms(), *short):
            forms.setdefault(form, set()).add(function.id)
    for stem, ids in COMBINED.items():
        suffixes = {word for ident in ids for word in FUNCTION_BY_ID[ident].suffixes}
        for word in (*_UNIT_WORDS, *suffixes):
            forms[stem + word] = set(ids)
    return {form: frozenset(ids) for form, ids in forms.items()}


def functions_of(name: str) -> tuple[str | None, frozenset[str]]:
    """Return the level that ``name`` starts with and the ids of its functions.

    区医保局 -> (区, {healthcare-security}); 市场监管局 -> (None, {market-regulation});
    a name that tells no function gives an empty set.
    """
    if whole := _forms().get(name):
        return None, whole
    if (found := _LEVEL.match(name)) and (rest := _forms().get(name[found.end() :])):
        return found["level"], rest
    return None, frozenset()


def ends_with_function(name: str) -> str | None:
    """Return what stands before a department's form at the end: 东湖区医保局 -> 东湖区."""
    for start in range(1, len(name) - 1):
        if name[start:] in _forms():
            return name[:start]
    return None
