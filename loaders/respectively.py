"""Commitments that share a verb: 甲率和乙率分别达到60%、70%."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.clauses import Clause
from loaders.commitments import Commitment, opening_length, subject_of, value_of
from loaders.numbers import comparator_of

RESPECTIVELY = re.compile(r"分别(?![与由向对从在])")


def read_respectively(
    clause: Clause, matches: "list[re.Match[str]]"
) -> Iterator[Commitment]:
    """Yield one commitment for each figure behind 分别."""
    words = clause.words
    marker = RESPECTIVELY.search(words)
    cut = marker.start() if marker else 0
    start = clause.start + opening_length(words[:cut])
    figures = [m for m in matches if m.start() > cut]
    if not figures:
        return
    subject = subject_of(words[:cut]) or words[figures[-1].end() :]
    subjects = _share(subject, len(figures))
    lead = words[cut + 2 : figures[0].start()] + (figures[0]["sign"] or "")
    end = clause.start + figures[-1].end()
    after = next((m["after"] for m in figures[::-1] if m["after"]), "")
    for match, one in zip(figures, subjects, strict=True):
        value, unit = value_of(match)
        sign = comparator_of(match["sign"] or lead, match["after"] or after)
        made = Commitment(start, end, one, sign, value, unit, "target:respectively")
        yield replace(made, comparator="range") if isinstance(value, tuple) else made


def _share(subject: str, count: int) -> list[str]:
    """Split a joint subject into as many as there are figures, if it holds so many."""
    parts = [part for part in re.split(r"、|以及|和|及(?!以[上下])", subject) if part]
    if len(parts) == count:
        return parts
    return [subject] * count
