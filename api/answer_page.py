"""What the page of an answer shows: the sentence, the first rows, ways to narrow and to take along."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from api.addresses import local, question
from api.running import Running
from api.tables import Cell, Table, table
from graph.ask import INSTEAD, Answer
from graph.search import KINDS

ROWS = 50
"""Rows on a page that nobody asked to be whole: these stay below 100 kB."""
FORMS = {"CSV": "/ask.csv", "Excel": "/ask.xlsx", "JSON": "/api/ask"}


@dataclass(frozen=True, slots=True)
class Chip:
    """A way to see the rows of a place or plan alone."""

    words: str
    number: int
    address: str


@dataclass(frozen=True, slots=True)
class Heard:
    """A name in a question that was not understood, and what bears it."""

    words: str
    kind: str
    things: tuple[Cell, ...]
    number: int


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """An answer as it is shown; ``kept`` are the plans that it was narrowed to."""

    service: Running
    answer: Answer
    kept: Sequence[str]
    whole: bool

    @property
    def sentence(self) -> str:
        """The first line of the answer."""
        return self._lines[0].removesuffix(INSTEAD)

    @property
    def words(self) -> str:
        """What to look for in the texts: a thing that the question names, else all of it."""
        names = self.answer.recognised.names
        return names[0].things[0].label if names else self.answer.question.strip()

    @property
    def more(self) -> list[str]:
        """The lines behind it, each about one body, plan or indicator."""
        return self._lines[1:] if self.answer.understood else []

    @property
    def reading(self) -> str:
        """What the words of the question were taken for, where the sentence does not say."""
        reading = self.answer.reading
        return "" if reading in self.answer.answer else reading

    @property
    def table(self) -> Table:
        """The rows, the first ones of many."""
        rows = self.answer.rows if self.whole else self.answer.rows[:ROWS]
        return table(self.service.store, "answer", rows)

    @property
    def hidden(self) -> int:
        """How many rows are not shown."""
        return 0 if self.whole else max(0, len(self.answer.rows) - ROWS)

    @property
    def chips(self) -> list[Chip]:
        """Places, else plans, that the rows come from, those with most rows first."""
        rows = [row for row in self.answer.rows if row.get("planId")]
        if self.kept or not self.answer.narrowable:
            return []
        by = "place" if len({row.get("place") for row in rows}) > 1 else "plan"
        counts = Counter(str(row[by]) for row in rows if row.get(by))
        return [
            Chip(words, number, self._narrowed(by, words))
            for words, number in counts.most_common()
            if len(counts) > 1
        ]

    @property
    def kept_titles(self) -> list[str]:
        """The titles of the plans that the answer was narrowed to."""
        return [self.service.plan_titles[plan] for plan in self.kept]

    @property
    def heard(self) -> list[Heard]:
        """The names in a question that was not understood."""
        base = self.service.store.base
        return [
            Heard(
                one.words,
                KINDS[one.things[0].kind].words,
                tuple(Cell(t.label, local(base, t.iri)) for t in one.things),
                one.number,
            )
            for one in self.answer.recognised.names
        ]

    @property
    def whole_address(self) -> str:
        """The page with all rows."""
        return f"{self.address}&all=1"

    @property
    def address(self) -> str:
        """The page itself, to be shared."""
        return question(self.answer.question, self._short(self.kept))

    @property
    def widened(self) -> str:
        """The answer about all plans."""
        return question(self.answer.question)

    @property
    def network(self) -> str:
        """The network of the answer."""
        return f"/network?{urlencode({'q': self.answer.question})}"

    @property
    def charts(self) -> list[Cell]:
        """The pages of the shared indicators that it compares, each with a chart."""
        base = self.service.store.base
        concepts = {
            str(row["conceptId"]): str(row["concept"])
            for row in self.answer.rows
            if row.get("conceptId")
        }
        return [Cell(words, local(base, iri)) for iri, words in concepts.items()]

    @property
    def files(self) -> list[Cell]:
        """The answer in forms to take along."""
        query = self.address.partition("?")[2]
        return [Cell(words, f"{path}?{query}") for words, path in FORMS.items()]

    @property
    def _lines(self) -> list[str]:
        return self.answer.answer.splitlines()

    def _narrowed(self, by: str, words: str) -> str:
        plans = {str(row["planId"]) for row in self.answer.rows if row.get(by) == words}
        return question(self.answer.question, self._short(sorted(plans)))

    def _short(self, plans: Sequence[str]) -> list[str]:
        return [plan.rpartition("/")[2] for plan in plans]
