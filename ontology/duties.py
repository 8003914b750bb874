"""The words by which prose gives a body a duty."""

import re

from ontology.alternatives import any_of
from ontology.datafile import read_toml

_DATA = read_toml("duties.toml")


OPENING = re.compile(
    rf"(?!{any_of(_DATA['no_openings'])})(?:{any_of(_DATA['openings'])}|{'|'.join(_DATA['opening_patterns'])})"
)
"""What a duty begins with: 要, 负责, 按照, 落实, …"""

GROUP = re.compile("|".join(f"(?:{pattern})" for pattern in _DATA["groups"]))
"""Groups of bodies without names: 各有关部门, 各县（市、区）, 政府."""
