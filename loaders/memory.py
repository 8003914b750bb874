"""What a clause leaves to the clauses before it in its sentence."""

from dataclasses import replace

from loaders.clauses import Clause
from loaders.commitments import Commitment, subject_of
from loaders.madeobjects import made_object
from loaders.quantities import COMMITS, read_clause

LONGEST_SUBJECT = 40
LONGEST_CLAUSE = 300
"""What a clause is about is searched for in its last so many characters."""


class SentenceMemory:
    """Reads clauses in order and remembers what the last one was about.

    总产值年均增长12%，到2025年达到1500亿元: 达到 is said of 总产值. 建成健康村30个，健康家庭
    300户: 建成 holds for both.
    """

    def __init__(self) -> None:
        """Start before the first clause of a section."""
        self._sentence = -1
        self._before: Clause | Commitment | None = None
        self._listed = -1

    def complete(self, clause: Clause) -> list[Commitment]:
        """Return the commitments of the next clause, each with its subject."""
        if clause.sentence != self._sentence:
            self._before = None
        found = self._read(clause) if COMMITS.search(*clause[:3]) else []
        self._remember(clause, found)
        return found

    def _read(self, clause: Clause) -> list[Commitment]:
        in_list = self._listed + 1 >= clause.start > clause.sentence
        found = [
            one if one.subject else self._inherited(one)
            for one in read_clause(clause, in_list=in_list)
        ]
        return [one for one in found if one.subject]

    def _inherited(self, one: Commitment) -> Commitment:
        about = _about(self._before)
        return replace(one, subject=about + one.behind if about else "")

    def _remember(self, clause: Clause, found: list[Commitment]) -> None:
        self._sentence = clause.sentence
        self._before = found[-1] if found else clause
        if found:
            self._listed = clause.end


def _about(before: Clause | Commitment | None) -> str:
    """Return what a clause or its last commitment is about.

    Asked for only where a clause leaves it open, which few do.
    """
    if before is None:
        return ""
    if isinstance(before, Commitment):
        return before.subject
    words = before.words[-LONGEST_CLAUSE:]
    about = made_object(words) or subject_of(words)
    return about if len(about) <= LONGEST_SUBJECT else ""
