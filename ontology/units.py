"""Units of measure and the verbs that quantified commitments are written with."""

import re

from ontology.datafile import read_toml

_DATA = read_toml("units.toml")


def _any(words: list[str]) -> str:
    return (
        "(?:"
        + "|".join(map(re.escape, sorted(set(words), key=len, reverse=True)))
        + ")"
    )


LATIN_UNIT = rf"(?:{_any(_DATA['latin'])}(?![A-Za-z]))"
"""Pattern of a unit in Latin letters: km, mg, kWh."""

UNIT = (
    rf"(?:(?:(?:万亿|千万|百万|万|亿|千){_any(_DATA['counted'])}|{_any(_DATA['units'])}"
    rf"|{LATIN_UNIT})(?:/每?{_any(_DATA['per'])}(?![A-Za-z]))?)"
)
"""Pattern of a unit: %, 个百分点, 万人次, 万户, /10万, km, 吨/日, …"""

LEVEL_VERB = _any(_DATA["level_verbs"])
"""Pattern of a verb that leads to a level: 达到, 控制在, 不低于, …"""

MAKING_VERB = _any(_DATA["making_verbs"])
"""Pattern of a verb that brings about something countable: 建成, 培养, …"""

NOUNS_TOO: frozenset[str] = frozenset(_DATA["nouns_too"])
"""Verbs of making that are nouns inside a name as well: 服务, 培训, …"""

ONLY_VERB = _any([verb for verb in _DATA["making_verbs"] if verb not in NOUNS_TOO])
"""Pattern of a verb of making that is no noun as well: 建成, 配备, …"""

LEAD_IN = _any(_DATA["lead_ins"])
"""Pattern of words a clause opens with before its subject: 力争, 确保, …"""

ADVERB = _any(_DATA["adverbs"])
"""Pattern of words between a subject and its verb: 均, 分别, 力争, …"""
