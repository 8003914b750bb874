"""Answer questions in plain Chinese."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

import pyoxigraph as ox

from graph.completion import completer
from graph.completion.recognised import Recognised, recognise
from graph.named_queries import Row, rows, run, sparql
from graph.questions.examples import examples
from graph.questions.forms import Form
from graph.questions.leads import Leaderless, duties, leaderless, responsible
from graph.questions.read import read
from graph.questions.sentences import fill, lines, together
from graph.questions.slots import Finder, Reading
from graph.questions.wording import normalise
from graph.store import PlanStore

INSTEAD = "可以这样问："
NAMED = 6
"""How many names a sentence lists before it says 等."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question.

    ``understood`` tells whether the question has a known form; ``answer`` is the text;
    ``rows`` are the facts behind it, each with plan, place, quote and source, and are
    just what ``sparql`` yields; ``form`` is the id of the form, ``reading`` says what
    the words were taken for, ``recognised`` what a question without form speaks of;
    ``examples`` are questions to ask instead; ``narrowable`` tells whether the question
    can be asked of some plans alone.
    """

    question: str
    understood: bool
    answer: str
    rows: list[Row]
    sparql: str
    form: str = ""
    reading: str = ""
    examples: tuple[str, ...] = ()
    recognised: Recognised = field(default_factory=Recognised)
    narrowable: bool = False

    @property
    def columns(self) -> list[str]:
        """The columns to show, in their order; identifiers are left out."""
        names = self.rows[0] if self.rows else {}
        return [name for name in names if name != "id" and not name.endswith("Id")]


def ask(store: PlanStore, question: str, plans: Collection[str] = ()) -> Answer:
    """Answer a question about the plans in the store, or about some of them alone.

    A question of no known form gets ``understood=False`` and questions that work.
    """
    question = question.encode("utf-8", "replace").decode()  # half characters
    finder = Finder(store)
    reading = read(finder, question)
    if reading is None:
        return _not_understood(store, question)
    if reading.missing:
        return _missing(finder, question, reading)
    return _answer(store, question, replace(reading, plans=frozenset(plans)))


def _not_understood(store: PlanStore, question: str) -> Answer:
    known = recognise(completer(store), question)
    offered = known.near or examples(store)
    said = (
        "没有听懂这个问题。请用中文问规划里的任务、部门、目标、指标、项目、依据或职责。"
    )
    if known.names:
        heard = "、".join(f"“{one.words}”" for one in known.names)
        said = f"没有听懂这个问题，听出了其中的{heard}。"
    if offered:
        said += INSTEAD + "\n" + "\n".join(f"  {one}" for one in offered)
    return Answer(question, False, said, [], "", examples=offered, recognised=known)


def _missing(finder: Finder, question: str, reading: Reading) -> Answer:
    """Say what the store does not have; offer duties where its plan names no lead."""
    form = reading.match.form
    plans = _leaderless_place(finder, reading) if form.leads else Leaderless([])
    if plans.plans:
        instead = duties(finder.store, plans, [])
        said = [reading.missing, plans.sentence(), *instead.sentences()]
        return Answer(
            question, True, together(said), instead.rows, instead.sparql, form.id
        )
    return Answer(
        question,
        True,
        reading.missing,
        [],
        "",
        form.id,
        examples=_instead(question, reading) or examples(finder.store),
    )


def _instead(question: str, reading: Reading) -> tuple[str, ...]:
    """The question about names that are like the one that was not found."""
    said = normalise(question)
    missing = [one for one in reading.found.values() if not one.terms]
    return tuple(
        said.replace(one.words, name) for one in missing[:1] for name in one.near
    )


def _leaderless_place(finder: Finder, reading: Reading) -> Leaderless:
    words = next(iter(reading.match.words.values()))
    plans = finder.plans_of_place(words)
    terms = [ox.NamedNode(plan) for plan in plans]
    return leaderless(finder.store, {"planId": terms}) if terms else Leaderless([])


def _answer(store: PlanStore, question: str, reading: Reading) -> Answer:
    form, bindings = reading.match.form, reading.bindings
    query = sparql(form.query, bindings, limit=reading.limit)
    found = rows(store, query)
    silent = leaderless(store, bindings) if form.leads else Leaderless([])
    said = _said(store, reading, found)
    if silent.plans and not found:
        others = _other_roles(store, reading)
        instead = responsible(store, bindings) or duties(
            store, silent, bindings.get("bodyId", [])
        )
        said = [silent.sentence(), *others, *instead.sentences()]
        found, query = instead.rows, instead.sparql
    elif silent.plans:
        said.append(f"{silent.sentence()}；可另问这些部门有哪些职责")
    return Answer(
        question,
        True,
        together(said),
        found,
        query,
        form.id,
        _heard(reading),
        narrowable=reading.narrowable,
    )


def _said(store: PlanStore, reading: Reading, found: list[Row]) -> list[str]:
    form, words = reading.match.form, _words(reading)
    if not found:
        return [fill(form.none, words), *_other_roles(store, reading)]
    said = lines(form, [row | words | row for row in found])
    if len(said) > 1:
        said.insert(0, _heard(reading) + _total(form, found))
    said += _without(reading, found)
    return [*said, form.note] if form.note else said


def _words(reading: Reading) -> dict[str, str]:
    plain = dict.fromkeys(reading.match.form.slots, "库里的规划")
    return plain | {slot: f"“{words}”" for slot, words in reading.match.words.items()}


def _total(form: Form, found: list[Row]) -> str:
    """Say how many there are in how many places."""
    if not form.total:
        return ""
    number = len({row.get("id") or row.get("bodyId") or row["planId"] for row in found})
    places = {row["place"] for row in found}
    where = f"，分属 {len(places)} 个地区" if len(places) > 1 else ""
    return f"共 {number} {form.total}{where}"


def _heard(reading: Reading) -> str:
    """Say what a name of the question stands for, where that is more than one thing."""
    heard = [
        f"“{one.words}”指 {len(one.labels)} 个：{_listed(one.labels)}。"
        for one in reading.found.values()
        if len(one.labels) > 1 and one.words
    ]
    return "".join(heard)


def _without(reading: Reading, found: list[Row]) -> list[str]:
    """Name the bodies that were asked about and have no row."""
    bodies = reading.found.get("body")
    if bodies is None or len(bodies.labels) < 2 or reading.scope or reading.plans:
        return []
    shown = {row.get("body") for row in found}
    silent = tuple(label for label in bodies.labels if label not in shown)
    form = reading.match.form
    return [fill(form.none, {"body": _listed(silent)})] if silent else []


def _other_roles(store: PlanStore, reading: Reading) -> list[str]:
    """Say what else bodies without a row do: they may take part without leading."""
    bodies = reading.bindings.get("bodyId")
    if bodies is None:
        return []
    return [_all_roles(row) for row in run(store, "departments", {"bodyId": bodies})]


def _all_roles(row: Row) -> str:
    kinds = {"牵头": "leads", "参与": "participates", "负责": "responsible"}
    said = [
        f"{word} {row[column]} 项任务" for word, column in kinds.items() if row[column]
    ]
    if row["duties"]:
        said.append(f"文字职责 {row['duties']} 项")
    return f"{row['body']}：{'、'.join(said) or '没有任务，也没有文字职责'}"


def _listed(names: tuple[str, ...]) -> str:
    more = f"等 {len(names)} 个" if len(names) > NAMED else ""
    return "、".join(names[:NAMED]) + more
