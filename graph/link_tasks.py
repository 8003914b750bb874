"""Find the tasks that several plans share."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from pyoxigraph import Triple
from rdflib import RDF

from graph.linkplan import LinkPlan, Plans
from graph.slugs import short_hash
from graph.titles import bare, bigrams, likeness
from graph.triples.terms import Fact, about, decimal, text
from loaders.records import Task
from ontology.namespace import ZT

BY_TITLE, BY_BIGRAMS = "same-title", "title-bigrams"
BY_CITATION = "title-bigrams+citation"
THRESHOLD = 0.7
"""Dice's coefficient over the bigrams of two titles. Chosen by reading the pairs of
nine plans: from 0.7 up they are one piece of work in other words, at 0.67 stands the
first that is not (人才队伍和文化建设, 文化建设). A document that both tasks cite takes away
half of what is missing."""
COMMON = 60
"""A pair of characters in so many titles (建设) finds no candidates: the work would
grow with the square of the plans."""


@dataclass(frozen=True, slots=True)
class Title:
    """One title with the tasks that bear it, by plan, and the documents they cite."""

    words: str
    tasks: tuple[tuple[str, str], ...]
    cited: frozenset[str]

    @property
    def plans(self) -> frozenset[str]:
        """The plans that have such a task."""
        return frozenset(plan for plan, _ in self.tasks)


def same_tasks(plans: Plans, base: str) -> Iterator[Triple]:
    """Yield one zt:SharedTaskLink for each title of tasks of several plans."""
    for title in _titles(plans):
        if len(title.plans) > 1:
            tasks: list[Fact] = [(ZT.sameTask, task) for _, task in title.tasks]
            yield from _link(base, (title.words,), tasks, 1.0, BY_TITLE)


def near_tasks(plans: Plans, base: str) -> Iterator[Triple]:
    """Yield the links between titles that are alike: guesses for the inferred graph."""
    titles = _titles(plans)
    for first, second in sorted(_candidates(titles)):
        one, two = titles[first], titles[second]
        score, method = _alike(one, two)
        if score < THRESHOLD or len(one.plans | two.plans) == 1:
            continue
        tasks: list[Fact] = [
            *((ZT.ofTask, task) for _, task in one.tasks),
            *((ZT.nearTask, task) for _, task in two.tasks),
        ]
        yield from _link(base, (one.words, two.words), tasks, score, method)


def _alike(one: Title, two: Title) -> tuple[float, str]:
    score = likeness(one.words, two.words)
    if one.cited & two.cited:
        return score + (1 - score) / 2, BY_CITATION
    return score, BY_BIGRAMS


def _titles(plans: Plans) -> list[Title]:
    """Return the titles in the order of their words."""
    tasks: dict[str, list[tuple[str, str]]] = defaultdict(list)
    cited: dict[str, set[str]] = defaultdict(set)
    for plan in plans:
        for task in plan.record.tasks:
            words = bare(task.title)
            tasks[words].append((plan.iris.plan, plan.iris.part("task", task.id)))
            cited[words].update(_cited(plan, task))
    return [
        Title(words, tuple(sorted(tasks[words])), frozenset(cited[words]))
        for words in sorted(tasks)
    ]


def _cited(plan: LinkPlan, task: Task) -> Iterator[str]:
    for citation in plan.record.head.citations:
        if task.body.start <= citation.quote.start < task.body.end:
            yield bare(citation.title)


def _candidates(titles: list[Title]) -> set[tuple[int, int]]:
    """Return the pairs that can be alike: a rare pair of characters, or a citation.

    Of two titles with Dice's coefficient t, each shares t/(2-t) of its bigrams with
    the other, so they have one in common among the rarest rest of each.
    """
    found: dict[str, list[int]] = defaultdict(list)
    pieces = [bigrams(title.words) for title in titles]
    number = Counter(piece for one in pieces for piece in one)
    for index, title in enumerate(titles):
        rare = sorted(pieces[index], key=lambda piece: (number[piece], piece))
        shared = ceil(len(rare) * THRESHOLD / (2 - THRESHOLD))
        for key in [*rare[: len(rare) - shared + 1], *(f"《{c}" for c in title.cited)]:
            found[key].append(index)
    return {
        (first, second)
        for key, ones in found.items()
        if len(ones) <= COMMON
        for place, second in enumerate(ones)
        for first in ones[:place]
    }


def _link(
    base: str, words: tuple[str, ...], tasks: list[Fact], score: float, method: str
) -> Iterator[Triple]:
    facts: list[Fact] = [
        (RDF.type, ZT.SharedTaskLink),
        *tasks,
        (ZT.method, text(method)),
        (ZT.score, decimal(round(score, 3))),
    ]
    yield from about(f"{base}id/shared-task/{short_hash(*words, length=12)}", facts)
