"""Complete what somebody types into the question box."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, islice, zip_longest

from graph.completion.names import Names
from graph.completion.questions import frames, going_on, questions
from graph.completion.things import KINDS, Thing, things
from graph.questions.examples import examples
from graph.questions.sentences import fill
from graph.questions.wording import normalise
from graph.store import PlanStore
from graph.titles import bare

QUESTION = "question"
ASKED = 3
"""Questions about the first thing that was found, below the things."""
SHORTEST_SAID = 3
"""医保局 is a name to ask with, 医保 is not."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand in the box: a whole question, or the name of a thing."""

    text: str
    thing: Thing | None = None

    @property
    def kind(self) -> str:
        """The kind of the thing, or question."""
        return self.thing.kind if self.thing else QUESTION


class Completer:
    """Names and questions of one store."""

    def __init__(
        self, known: Sequence[Thing], examples: Callable[[], Sequence[str]] = tuple
    ) -> None:
        """Take the things, the heaviest first, and what gives questions with an answer."""
        self._read_examples = examples
        self._names = {
            kind: Names([one for one in known if one.kind == kind]) for kind in KINDS
        }
        self._by_name: dict[str, list[Thing]] = {}
        for thing in known:
            for name in dict.fromkeys(map(bare, thing.names)):
                self._by_name.setdefault(name, []).append(thing)

    def complete(self, text: str, limit: int) -> list[Completion]:
        """Return questions that go on as typed, else things and what to ask about them."""
        words = bare(normalise(text))
        if not words:
            return []
        asked = [*islice(dict.fromkeys(self._questions(words)), limit)]
        if asked:
            return [Completion(one) for one in asked]
        exact = self.named(words)
        room = limit - min(ASKED, limit // 2)
        found = [*dict.fromkeys([*exact, *self._found(words, room)])][:room]
        about = dict.fromkeys(self._about(words, exact, found))
        return [
            *(Completion(one.label, one) for one in found),
            *(Completion(one) for one in islice(about, limit - len(found))),
        ]

    def named(self, words: str) -> list[Thing]:
        """Return the things that bear the bare words as a name."""
        return self._by_name.get(words, [])

    @cached_property
    def _examples(self) -> list[tuple[str, str]]:
        """The examples without marks and as they are, read when no name fits."""
        return [(bare(one), one) for one in self._read_examples()]

    def _questions(self, words: str) -> Iterator[str]:
        """Yield the questions that were begun: by a name or by the words before one."""
        for end in range(len(words) - 1, 1, -1):
            if bearers := self._by_name.get(words[:end]):
                said = words[:end] if bearers[0].kind == "body" else bearers[0].said
                yield from going_on(bearers, said, words[end:])
                break
        yield from self._headed(words)

    def _headed(self, words: str) -> Iterator[str]:
        for frame in frames():
            if not frame.head or frame.slot not in KINDS or len(words) < 2:
                continue
            if words.startswith(frame.head) or frame.head.startswith(words):
                rest = words[len(frame.head) :].removesuffix(frame.tail or "\n")
                for one in self._names[frame.slot].beginning(rest, ASKED):
                    if frame.form.id in one.asks:
                        yield fill(frame.form.example, {frame.slot: one.said})

    def _about(
        self, words: str, exact: list[Thing], found: list[Thing]
    ) -> Iterator[str]:
        """Yield questions with the name as typed: 区医保局 asks for every district."""
        for one in exact:
            is_name = one.kind == "body" and len(words) >= SHORTEST_SAID
            yield from questions(one, words if is_name else "")
        if found and not exact:
            yield from islice(questions(found[0]), ASKED)
        if not found:
            holding = [one for one in self._examples if words in one[0]]
            holding.sort(key=lambda one: not one[0].startswith(words))
            yield from (question for _, question in holding)

    def _found(self, words: str, room: int) -> list[Thing]:
        """Return things by the beginning of a name, then by its inside, of each kind some."""
        begun = _in_turn([n.beginning(words, room) for n in self._names.values()], room)
        if len(begun) == room:
            return begun
        held = [names.holding(words, room) for names in self._names.values()]
        return begun + _in_turn(held, room)


def _in_turn(found: list[list[Thing]], room: int) -> list[Thing]:
    """Take from each kind in turn until there is no room, and put kinds together again."""
    turns = chain.from_iterable(zip_longest(*found))
    taken = islice((one for one in turns if one is not None), room)
    return sorted(taken, key=lambda one: KINDS.index(one.kind))


def completer(store: PlanStore) -> Completer:
    """Return the completer of a store, made once."""
    with _making:
        return _completer(store)


@lru_cache(maxsize=4)  # a store never changes while it is open
def _completer(store: PlanStore) -> Completer:
    return Completer(things(store), lambda: examples(store))


_making = threading.Lock()
"""Who asks while the names are read waits for them instead of reading them as well."""
