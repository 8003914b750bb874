"""What a question speaks of that has no known form, and which questions are near it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from graph.completion.complete import Completer
from graph.completion.questions import questions
from graph.completion.things import Thing
from graph.questions.forms import forms
from graph.questions.wording import normalise
from graph.titles import bare

LONGEST = 60
SHOWN = 5
"""Things that one name stands for, in a list that is to be read."""
NEAR = 8


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a question with the first things that bear it, the ``number`` of all."""

    words: str
    things: tuple[Thing, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Recognised:
    """The names and the words of forms in a question, and near questions."""

    names: tuple[Named, ...] = ()
    cues: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


def recognise(completer: Completer, question: str) -> Recognised:
    """Find the longest names in a question, and what can be asked about them."""
    words = bare(normalise(question))
    named = tuple(_names(completer, words))
    rest = words
    for one in named:
        rest = rest.replace(one.words, "\n")
    cues = {form.id: [c for c in form.cues if c in rest] for form in forms()}
    said = sorted({c for found in cues.values() for c in found}, key=rest.index)
    near = dict.fromkeys(_near(named, {form for form, found in cues.items() if found}))
    return Recognised(named, tuple(said), tuple(islice(near, NEAR)))


def _names(completer: Completer, words: str) -> Iterator[Named]:
    start = 0
    while start < len(words) - 1:
        ends = range(min(len(words), start + LONGEST), start + 1, -1)
        end = next((end for end in ends if completer.named(words[start:end])), 0)
        if end:
            found = completer.named(words[start:end])
            yield Named(words[start:end], tuple(found[:SHOWN]), len(found))
        start = end or start + 1


def _near(named: tuple[Named, ...], cued: set[str]) -> Iterator[str]:
    """Yield questions about what was named, those that the cues speak of first."""
    asked = [
        (form, question)
        for one in named
        for thing in one.things
        for form, question in zip(thing.asks, _about(thing, one.words), strict=True)
    ]
    yield from (question for form, question in asked if form in cued)
    yield from (question for form, question in asked if form not in cued)


def _about(thing: Thing, words: str) -> Iterator[str]:
    return questions(thing, words if thing.kind == "body" else "")
