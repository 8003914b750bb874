"""Commitments to cover all: 全覆盖, 所有…, 全部…."""

import re
from collections.abc import Iterator

from loaders.clauses import Clause
from loaders.commitments import Commitment, opening_length, subject_of
from loaders.records import Comparator
from ontology.units import MAKING_VERB

# 所有中心建成基层哨点    二级医院全部设置公共卫生科
EVERY = re.compile(r"(?P<lead>.*?)(?P<word>所有|全部|100%)(?P<rest>.+)")
NO_EVERY = re.compile(
    r"全部(?:内容|过程|责任|工作|精神)|所有(?:制|权|者|事)|面向所有|对所有|向所有|为所有|覆盖所有|在所有|不论"
)
LONGEST_SCOPE = 6
"""辖区内所有…: what may stand before 所有 is a few characters."""
DONE = re.compile(rf"{MAKING_VERB}|达到|达标|合格|能够|实现|通过")


def read_coverage(clause: Clause) -> Iterator[Commitment]:
    """Yield what a clause without figures commits to in full.

    实现体检全覆盖; 所有中心建成哨点; 二级医院全部设置老年科.
    """
    words = clause.words
    full = re.search(r"(?:实现|达到)?(?:全员?覆盖|100%覆盖)(?:率)?\Z", words)
    opening = opening_length(words)
    if full and full.start() > opening:
        subject = subject_of(words[: full.start()])
        if subject:
            yield Commitment(
                clause.start + opening,
                clause.end,
                subject,
                "cover-all",
                100,
                "%",
                "target:cover",
            )
        return
    every = EVERY.match(words)
    if every is None or NO_EVERY.search(words) or len(every["rest"]) < 4:
        return
    lead = every["lead"][opening_length(every["lead"] + "x") :]
    if every["word"] == "所有" and len(lead) > LONGEST_SCOPE:
        return
    subject = (subject_of(every["lead"] + "x")[:-1] if every["lead"] else "") + every[
        "rest"
    ]
    if DONE.search(every["rest"], 2 if every["word"] == "所有" else 0):
        sign: Comparator = "=" if every["word"] == "100%" else "cover-all"
        yield Commitment(
            clause.start + opening, clause.end, subject, sign, 100, "%", "target:every"
        )
