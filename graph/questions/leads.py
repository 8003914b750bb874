"""Say where a plan names no lead, so that nobody takes silence for an answer."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from graph.named_queries import Bindings, Row, rows, run, sparql
from graph.questions.forms import form
from graph.questions.sentences import lines, shortened
from graph.store import PlanStore


@dataclass(frozen=True, slots=True)
class Leaderless:
    """The plans, of those a question speaks of, that name no lead at all."""

    plans: list[Row]

    def sentence(self) -> str:
        """Say it; empty where every plan names a lead."""
        titles = "、".join(f"《{row['plan']}》" for row in self.plans)
        return f"{titles}没有写明任何牵头单位" if titles else ""

    def terms(self) -> list[ox.NamedNode]:
        """The identifiers of the plans."""
        return [ox.NamedNode(str(row["planId"])) for row in self.plans]


def leaderless(store: PlanStore, bindings: Bindings) -> Leaderless:
    """Look at the plans of the bodies, tasks or plans that the bindings speak of."""
    asked: Bindings = {
        name: bindings[name] for name in ("bodyId", "planId", "id") if name in bindings
    }
    found = run(store, "lead-plans", asked)
    return Leaderless([row for row in found if row["namesLead"] == "no"])


@dataclass(frozen=True, slots=True)
class Duties:
    """What can be offered where nobody leads: duties in prose, and their query.

    ``own`` tells that they are those of the bodies in question, not of all.
    """

    rows: list[Row]
    sparql: str
    own: bool

    def sentences(self) -> list[str]:
        """Say the duties, body by body."""
        if not self.rows:
            return ["文字里也没有写给部门的职责"]
        whose = "文字里写给它的职责" if self.own else "规划的文字职责"
        said = f"{whose}有 {len(self.rows)} 项"
        return [said, *shortened(lines(form("duties"), self.rows))]


@dataclass(frozen=True, slots=True)
class Responsible:
    """What can be offered of tasks that nobody leads: the other roles, their query."""

    rows: list[Row]
    sparql: str

    def sentences(self) -> list[str]:
        """Say the roles, task by task."""
        said = "写明的是其他角色"
        return [said, *shortened(lines(form("who-does"), self.rows))]


def responsible(store: PlanStore, bindings: Bindings) -> Responsible | None:
    """Return who else is named at the tasks in question; None where nobody is."""
    if "id" not in bindings:
        return None
    query = sparql("responsibilities", {"id": bindings["id"]})
    found = rows(store, query)
    return Responsible(found, query) if found else None


def duties(
    store: PlanStore, plans: Leaderless, bodies: Iterable[ox.NamedNode | ox.Literal]
) -> Duties:
    """Return the duties of the bodies in these plans, else all duties of the plans."""
    of_plans: Bindings = {"planId": plans.terms()}
    named = list(bodies)
    if named:
        query = sparql("duties", {**of_plans, "bodyId": named})
        if own := rows(store, query):
            return Duties(own, query, own=True)
    query = sparql("duties", of_plans)
    return Duties(rows(store, query), query, own=False)
