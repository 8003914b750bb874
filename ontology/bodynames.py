"""Names of bodies without their place, looked up: which functions, which full name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ontology.functions import (
    COMBINED,
    FUNCTION_BY_ID,
    FUNCTIONS,
    GENERIC_SUFFIXES,
    NATIONAL_BODIES,
    NEVER_JOINED,
    Function,
)

COMBINED_SUFFIXES = ("局", "委员会", "委", "厅")
FULL_SUFFIX = {"委": "委员会", "会": "委员会", "办": "办公室", "工委": "工作委员会"}
"""Short unit words with their full form."""
JOINTS = ("", "和", "与")
LONGEST_JOINT = 20


@dataclass(frozen=True, slots=True)
class BodyName:
    """What a name without place says: function ids, kind, and its full name.

    ``generic`` is True for a name that is not what the body is called today: by what it
    does (医保部门, 医保), which does not tell the unit word, or of before (卫计局).
    """

    functions: tuple[str, ...]
    kind: str
    full: str
    generic: bool = False


def find_body_name(name: str) -> BodyName | None:
    """Look a name up that carries a unit word: 医保局, 卫生健康委, 教体局, 编办, 医保部门.

    A joint name that no list holds is taken apart into the stems that it puts side by
    side: 住建水利局, 农业农村和水务局.
    """
    return _NAMES.get(name) or _joint(name)


def find_sector(word: str) -> BodyName | None:
    """Look a bare word up that stands for a body in a list: 发改、财政、人社等部门."""
    return _SECTORS.get(word)


def find_national(name: str) -> BodyName | None:
    """Look a national body up: 农业农村部, 市场监管总局, 国家医保局."""
    return _NATIONAL.get(name)


def may_begin_name(text: str, start: int) -> bool:
    """Tell whether any name or sector word begins with the two characters at a place."""
    return text[start : start + 2] in _LENGTHS_BY_HEAD


def name_end(text: str, start: int, end: int) -> int | None:
    """Return where the longest name with a unit word that begins at ``start`` ends."""
    for length in _LENGTHS_BY_HEAD.get(text[start : start + 2], ()):
        word = text[start : start + length]
        if start + length <= end and word in _IN_TEXT:
            return start + length
    return None


def sector_end(text: str, start: int, end: int) -> int | None:
    """Return where the longest sector word or name that begins at ``start`` ends."""
    for length in _LENGTHS_BY_HEAD.get(text[start : start + 2], ()):
        word = text[start : start + length]
        if start + length <= end and (word in _SECTORS or word in _IN_TEXT):
            return start + length
    return None


def name_start(text: str, start: int, end: int) -> int | None:
    """Return where the longest name with a unit word that ends at ``end`` begins."""
    for length in _LENGTHS_BY_TAIL.get(text[max(start, end - 2) : end], ()):
        word = text[end - length : end]
        if end - length >= start and word in _IN_TEXT:
            return end - length
    return None


def national_full_name(body: BodyName) -> str:
    """Return the name of the national counterpart, the name itself where none is known."""
    national = [FUNCTION_BY_ID[one].national for one in body.functions]
    return national[0][0] if len(national) == 1 and national[0] else body.full


@lru_cache(maxsize=4096)
def _joint(name: str) -> BodyName | None:
    """住建水利局: two known stems or more, with a unit word that all bodies may have."""
    if len(name) > LONGEST_JOINT:
        return None
    for suffix in COMBINED_SUFFIXES:
        if name.endswith(suffix):
            ids = _taken_apart(name.removesuffix(suffix))
            if len(set(ids)) > 1:
                full = name.removesuffix(suffix) + FULL_SUFFIX.get(suffix, suffix)
                return BodyName(tuple(dict.fromkeys(ids)), "department", full)
    return None


def _taken_apart(core: str) -> tuple[str, ...]:
    """Return the functions of the stems that make up a core, longest stems first."""
    for length in range(len(core), 1, -1):
        ids = _PARTS.get(core[:length])
        if ids is None:
            continue
        if length == len(core):
            return ids
        for joint in JOINTS:
            rest = core[length:]
            if rest.startswith(joint):
                more = _taken_apart(rest.removeprefix(joint))
                if more:
                    return ids + more
    return ()


def _full_stem(function: Function, stem: str) -> str:
    """Return the stem as a full name holds it: 医保 is short for 医疗保障.

    A stem that is no abbreviation (文化广电旅游 beside 文化和旅游) is a name of its own.
    """
    if stem in function.in_full:
        return function.in_full[stem]
    for old in function.former:
        if stem in old.words:
            return old.words[0]
    return function.stems[0] if _is_short_for(stem, function.stems[0]) else stem


def _is_short_for(word: str, full: str) -> bool:
    """Tell whether the characters of a word stand in the full one, in their order."""
    rest = iter(full)
    return all(char in rest for char in word)


def _full_suffix(function: Function, suffix: str) -> str:
    longer = FULL_SUFFIX.get(suffix, suffix)
    if suffix == "办":  # the office of a committee or a group: its full name
        offices = (one for one in function.suffixes if one.endswith("办公室"))
        return next(offices, suffix)
    return longer if longer in function.suffixes else suffix


def _of_function(function: Function) -> Iterator[tuple[str, BodyName]]:
    ids = (function.id,)
    for stem in function.all_stems:
        is_old = stem not in function.stems
        for suffix in function.suffixes:
            full = _full_stem(function, stem) + _full_suffix(function, suffix)
            yield stem + suffix, BodyName(ids, function.kind, full, is_old)
        for suffix in GENERIC_SUFFIXES:
            yield stem + suffix, BodyName(ids, function.kind, function.full_name, True)
    for name in function.names:
        full = function.full_name if _is_short_for(name, function.full_name) else name
        full = function.in_full.get(name, full)
        if name[-1] in "会委" and full.endswith("委员会办公室"):
            full = full.removesuffix(
                "办公室"
            )  # 爱卫会 is the committee, 爱卫办 its office
        yield name, BodyName(ids, function.kind, full)


def _combined() -> Iterator[tuple[str, BodyName]]:
    for stem, ids in COMBINED.items():
        fuller = (
            other
            for other, same in COMBINED.items()
            if same == ids and _is_short_for(stem, other)
        )
        whole = max(fuller, key=len)
        for suffix in COMBINED_SUFFIXES:
            full = whole + FULL_SUFFIX.get(suffix, suffix)
            yield stem + suffix, BodyName(ids, "department", full)
        for suffix in GENERIC_SUFFIXES:
            full = whole + COMBINED_SUFFIXES[0]
            yield stem + suffix, BodyName(ids, "department", full, generic=True)


def _sectors() -> Iterator[tuple[str, BodyName]]:
    for function in FUNCTIONS:
        if function.several:
            continue
        name = BodyName((function.id,), function.kind, function.full_name, generic=True)
        yield from ((stem, name) for stem in function.all_stems)


def _parts() -> Iterator[tuple[str, tuple[str, ...]]]:
    for function in FUNCTIONS:
        if function.kind == "department":
            stems = (stem for stem in function.all_stems if stem not in NEVER_JOINED)
            yield from ((stem, (function.id,)) for stem in stems)
    yield from COMBINED.items()


def _national() -> Iterator[tuple[str, BodyName]]:
    for function in FUNCTIONS:
        ids = (function.id,)
        for name in function.national:
            yield name, BodyName(ids, function.kind, function.national[0])
        for old in function.national_former:
            for name in old.words:
                yield name, BodyName(ids, function.kind, old.words[0], generic=True)
    for row in NATIONAL_BODIES:
        ids = tuple(row.get("functions", ()))
        for name in row["names"]:
            yield name, BodyName(ids, row["kind"], row["names"][0])


def _first_wins(rows: Iterator[tuple[str, BodyName]]) -> dict[str, BodyName]:
    table: dict[str, BodyName] = {}
    for word, name in rows:
        table.setdefault(word, name)
    return table


_NAMES = _first_wins(row for function in FUNCTIONS for row in _of_function(function))
_NAMES |= {word: name for word, name in _combined() if word not in _NAMES}
_SECTORS = _first_wins(_sectors())
_PARTS = dict(_parts())
_NATIONAL = _first_wins(_national())


def _lengths(keys: Iterator[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """Gather the lengths of the words that share a key, longest first."""
    table: dict[str, set[int]] = {}
    for key, length in keys:
        table.setdefault(key, set()).add(length)
    return {key: tuple(sorted(found, reverse=True)) for key, found in table.items()}


# bodies of which a place has several (人民医院) are no names to look for in a text
_IN_TEXT = {
    word
    for word, name in (_NAMES | _NATIONAL).items()
    if not any(FUNCTION_BY_ID[one].several for one in name.functions)
}
_WORDS = (*_IN_TEXT, *_SECTORS)
_LENGTHS_BY_HEAD = _lengths((word[:2], len(word)) for word in _WORDS)
_LENGTHS_BY_TAIL = _lengths((word[-2:], len(word)) for word in _WORDS)
