"""Commitments that share a verb: 甲率和乙率分别达到60%、70%."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from loaders.clauses import Clause
from loaders.commitments import (
    LEVEL,
    Commitment,
    opening_length,
    sign_of,
    subject_of,
    value_of,
)
from loaders.jointsubjects import share_subject
from loaders.numbers import comparator_of

NAME = re.compile(r"[\u4e00-\u9fa5]{3}")
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
    if not figures or _has_objects(words, figures):
        return
    subject = subject_of(words[:cut]) or words[figures[-1].end() :]
    subjects = share_subject(subject, len(figures))
    lead = words[cut + 2 : figures[0].start()] + (figures[0]["sign"] or "")
    end = clause.start + figures[-1].end()
    after = next((m["after"] for m in figures[::-1] if m["after"]), "")
    for match, one in zip(figures, subjects, strict=True):
        value, unit = value_of(match)
        own = LEVEL.search(words[: match.start()])  # 达到60%和控制在50%以下
        said = match["sign"] or (own["verb"] if own else lead)
        sign = comparator_of(said, match["after"] or after)
        made = Commitment(start, end, one, sign, value, unit, "target:respectively")
        yield replace(made, comparator="range") if isinstance(value, tuple) else made


# 达到37%及以上和40%及以上: what may stand between two figures of one subject
BETWEEN = re.compile(r"(?:和|及|、)\Z")


def read_joint(clause: Clause, matches: "list[re.Match[str]]") -> Iterator[Commitment]:
    """Yield one commitment for each of several figures said of one subject.

    到2025年和2030年，某率达到37%和40%: the years belong to the figures in turn.
    """
    words = clause.words
    first, last = matches[0], matches[-1]
    apart = pairwise(matches)
    if not all(BETWEEN.match(words[a.end() : b.start()]) for a, b in apart):
        return
    before = words[: first.start()]
    subject = subject_of(before)
    if not subject or not (LEVEL.search(before) or first["sign"]):
        return
    start, end = clause.start + opening_length(before), clause.start + last.end()
    for match in matches:
        value, unit = value_of(match)
        sign = sign_of(before, match)
        yield Commitment(start, end, subject, sign, value, unit, "target:respectively")


def _has_objects(words: str, figures: "list[re.Match[str]]") -> bool:
    """分别建成100个专科和20个中心: each figure has an object of its own behind it."""
    between = (words[a.end() : b.start()] for a, b in pairwise(figures))
    return any(NAME.search(LEVEL.sub("", one)) for one in between)
