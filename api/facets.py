"""What a list can be narrowed by, and how many of its rows there are of each value."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.errors import BadRequest
from api.list_specs import Spec
from api.models import FacetValue
from api.shares import Shares
from graph.named_queries import Row
from ontology.roles import ROLES

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ROLE_WORDS = {role.id: role.zh for role in ROLES}
SHOWN = 100
"""Values of one facet at most, the commonest first."""

Value = tuple[str, str]
"""What the filter of the same name takes, and its words."""


@dataclass(frozen=True, slots=True)
class Facets:
    """Reads values off the rows of one list; ``shares`` tells of bodies."""

    spec: Spec
    shares: Shares | None = None

    def values(self, facet: str, row: Row) -> set[Value]:
        """The values that a row has of a facet."""
        if facet == "year":
            return {(year, year) for year in years(self.spec, row)}
        if facet in ("function", "role"):
            return set(self._of_bodies(facet, row))
        said = row.get(facet)
        if said is None:
            return set()
        return {(str(row.get("planId") if facet == "plan" else said), str(said))}

    def _of_bodies(self, facet: str, row: Row) -> Iterator[Value]:
        assert self.shares is not None
        for share in self.shares.get(str(row[self.spec.key])):
            if facet == "role" and share.role:
                yield share.role, _ROLE_WORDS.get(share.role, share.role)
            elif facet == "function" and share.function:
                yield share.function, share.function_words

    def counts(self, facet: str, rows: Sequence[Row]) -> list[FacetValue]:
        """How many rows have each value, the commonest first."""
        counted = Counter(one for row in rows for one in self.values(facet, row))
        ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
        return [
            FacetValue(value=value, label=label, count=count)
            for (value, label), count in ordered[:SHOWN]
        ]


def years(spec: Spec, row: Row) -> set[str]:
    """The years of a row, as its list's specification says where they stand."""
    said = [str(row.get(column) or "") for column in spec.years]
    if spec.years_how == "span":
        ends = [int(year) for words in said for year in _YEAR.findall(words)]
        return (
            {str(year) for year in range(min(ends), max(ends) + 1)} if ends else set()
        )
    if spec.years_how == "heads":
        said = [part.partition("：")[0] for words in said for part in words.split("；")]
    return {year for words in said for year in _YEAR.findall(words)}


def facets_asked(spec: Spec, names: str | None) -> list[str]:
    """The facets that a comma-separated parameter names, each once.

    Raises:
        BadRequest: for one that the list does not have.
    """
    asked = list(dict.fromkeys(name for name in (names or "").split(",") if name))
    for name in asked:
        if name not in spec.facets:
            known = f"可用的有：{'、'.join(spec.facets)}" if spec.facets else "它没有"
            raise BadRequest(f"这个列表不能按 {name[:50]} 计数，{known}。")
    return asked
