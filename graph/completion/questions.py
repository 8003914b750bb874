"""Whole questions about things, made from the examples of the forms."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from graph.completion.things import Thing
from graph.questions.forms import Form, form, forms
from graph.questions.sentences import fill
from graph.titles import bare

_SLOT = re.compile(r"\{(\w+)\}")
_SLOT_OF = {"place": "plan"}
"""A place is asked about by its plans."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The words of a question before and behind its slot, without marks."""

    form: Form
    slot: str
    head: str
    tail: str


@cache
def frames() -> tuple[Frame, ...]:
    """The frames of all forms whose example has a slot."""
    return tuple(
        Frame(
            one,
            slot[1],
            bare(one.example[: slot.start()]),
            bare(one.example[slot.end() :]),
        )
        for one in forms()
        if (slot := _SLOT.search(one.example))
    )


def questions(thing: Thing, said: str = "") -> Iterator[str]:
    """Return the questions about a thing, which ``said`` names in them."""
    return (question(thing, ident, said) for ident in thing.asks)


def question(thing: Thing, ident: str, said: str = "") -> str:
    """Return the question of one form about a thing."""
    slot = _SLOT_OF.get(thing.kind, thing.kind)
    return fill(form(ident).example, {slot: said or thing.said})


def going_on(things: Sequence[Thing], said: str, rest: str) -> Iterator[str]:
    """Yield the questions that begin with a name and have the bare words ``rest`` behind it."""
    for thing in things:
        slot = _SLOT_OF.get(thing.kind, thing.kind)
        for frame in frames():
            fits = not frame.head and frame.slot == slot and frame.form.id in thing.asks
            if fits and rest in frame.tail:
                yield fill(frame.form.example, {slot: said})
