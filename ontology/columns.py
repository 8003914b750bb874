"""What a table's column holds, told by its head."""

import re
from functools import lru_cache

from ontology.datafile import read_toml

_COLUMNS = tuple(
    (row["role"], re.compile(row["pattern"]))
    for row in read_toml("columns.toml")["column"]
)
_BRACKET = re.compile(r"[（〔][^（）〔〕]*[）〕]")


@lru_cache(maxsize=4096)
def column_role(head: str) -> str | None:
    """Return the role of a column (an id of columns.toml), None where it is open."""
    bare = _BRACKET.sub("", head)
    return next((role for role, pattern in _COLUMNS if pattern.search(bare)), None)
