"""Say where a plan names no lead, so that nobody takes silence for an answer."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from graph.named_queries import Bindings, Row, rows, run, sparql
from graph.questions.forms import form
from graph.questions.sentences import lines
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
    """What can be offered where nobody leads: duties in prose, and their query."""

    rows: list[Row]
    sparql: str

    def sentences(self) -> list[str]:
        """Say the duties, body by body."""
        return lines(form("duties"), self.rows)


def duties(
    store: PlanStore, plans: Leaderless, bodies: Iterable[ox.NamedNode | ox.Literal]
) -> Duties:
    """Return the duties of the bodies in these plans, else all duties of the plans."""
    of_plans: Bindings = {"planId": plans.terms()}
    own = _duties(store, {**of_plans, "bodyId": list(bodies)})
    return own if own.rows else _duties(store, of_plans)


def _duties(store: PlanStore, bindings: Bindings) -> Duties:
    query = sparql("duties", bindings)
    return Duties(rows(store, query), query)
