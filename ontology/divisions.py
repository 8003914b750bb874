"""The administrative divisions of China with their GB/T 2260 codes, current and ended."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ontology.datafile import read_table

# What stands for a long name in daily use: 恩施州 of 恩施土家族苗族自治州, 长阳县.
_EVERYDAY = {"自治州": "州", "自治县": "县", "自治旗": "旗"}
_WORDS = (
    *("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区"),
    *("省", "市", "县", "区", "盟", "旗"),
)


_NEVER = 9999
"""The year in which a current division ends."""


@dataclass(frozen=True, slots=True)
class Division:
    """A code and a name for the years in which they belong together.

    ``level`` is province, prefecture or county; ``since`` the year of the first list
    that has it (None: from before 1980), ``until`` the first that no longer has it
    (None: current). ``parent`` is a code, ``successors`` are codes. PLACES.md beside
    the table says where it comes from.
    """

    code: str
    name: str
    short: str
    parent: str
    level: str
    since: int | None
    until: int | None
    successors: tuple[str, ...]

    def valid(self, year: int) -> bool:
        """Tell whether the list of the end of this year has it."""
        return (self.since or 0) <= year and (self.until is None or year < self.until)

    def overlaps(self, other: "Division") -> bool:
        """Tell whether there was a year in which both were there."""
        ends = (self.until or _NEVER, other.until or _NEVER)
        return max(self.since or 0, other.since or 0) < min(ends)

    @property
    def names(self) -> tuple[str, ...]:
        """The full name, then shorter ones that end in a unit word: 恩施州."""
        ending = next((word for word in _EVERYDAY if self.name.endswith(word)), None)
        if ending is None or self.short == self.name:
            return (self.name,)
        return (self.name, self.short + _EVERYDAY[ending])


def stem(name: str) -> str:
    """Return a name without its unit word where two characters stay: 福山区 -> 福山."""
    word = next((word for word in _WORDS if name.endswith(word)), "")
    bare = name.removesuffix(word)
    return bare if len(bare) > 1 else name


@cache
def divisions() -> tuple[Division, ...]:
    """Return the whole table, read once when it is first asked for."""
    return tuple(_division(row) for row in read_table("places.tsv"))


def _division(row: Mapping[str, str]) -> Division:
    return Division(
        row["code"],
        row["name"],
        row["short"] or stem(row["name"]),
        row["parent"],
        row["level"],
        int(row["from"]) if row["from"] else None,
        int(row["to"]) if row["to"] else None,
        tuple(row["successor"].split(";")) if row["successor"] else (),
    )


@cache
def _by_code() -> dict[str, tuple[Division, ...]]:
    found: dict[str, list[Division]] = defaultdict(list)
    for one in divisions():
        found[one.code].append(one)
    return {code: tuple(rows) for code, rows in found.items()}


@cache
def _by_name() -> dict[str, tuple[Division, ...]]:
    found: dict[str, list[Division]] = defaultdict(list)
    for one in divisions():
        for name in one.names:
            found[name].append(one)
    return {name: tuple(rows) for name, rows in found.items()}


def called(name: str) -> tuple[Division, ...]:
    """Return every division, current or ended, that bears just this name."""
    return _by_name().get(name, ())


def with_code(code: str) -> tuple[Division, ...]:
    """Return the divisions that bore a code, one after the other."""
    return _by_code().get(code, ())


@cache
def above(division: Division) -> tuple[Division, ...]:
    """Return the divisions around one as they were in its last year, nearest first."""
    last = None if division.until is None else division.until - 1
    chain: list[Division] = []
    code = division.parent
    while code:
        chain.append(_row(code, last))
        code = chain[-1].parent
    return tuple(chain)


def _row(code: str, year: int | None) -> Division:
    """Return the row of a code in a year (None: now), else its last one."""
    rows = with_code(code)
    fitting = (one for one in rows if _covers(one, year))
    return next(fitting, rows[-1])


def _covers(division: Division, year: int | None) -> bool:
    return division.until is None if year is None else division.valid(year)


@cache
def following(division: Division) -> tuple[Division, ...]:
    """Return what took the place of an ended division, in the year it ended."""
    if division.until is None:
        return ()
    return tuple(_row(code, division.until) for code in division.successors)


@cache
def _before() -> dict[Division, tuple[Division, ...]]:
    found: dict[Division, list[Division]] = defaultdict(list)
    for one in divisions():
        for successor in following(one):
            found[successor].append(one)
    return {one: tuple(rows) for one, rows in found.items()}


def preceding(division: Division) -> tuple[Division, ...]:
    """Return the ended divisions that a division took the place of."""
    return _before().get(division, ())


@dataclass(frozen=True, slots=True)
class Link:
    """What another catalogue calls a division; ``origin`` is where that was read."""

    scheme: str
    id: str
    origin: str


@cache
def _links() -> dict[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for row in (*read_table("placelinks.tsv"), *read_table("placelinks-reviewed.tsv")):
        found[row["code"]].append(Link(row["scheme"], row["id"], row["origin"]))
    return {code: tuple(rows) for code, rows in found.items()}


def links(division: Division) -> Iterator[Link]:
    """Yield the identifiers that other catalogues have for a current division."""
    if division.until is None:
        yield from _links().get(division.code, ())
