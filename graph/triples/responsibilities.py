"""Triples that say which body has which role at a task."""

from collections.abc import Iterator

from pyoxigraph import Triple
from rdflib import RDFS, URIRef

from graph.triples.context import PlanContext
from graph.triples.parts import evidence
from graph.triples.quotes import quoted
from graph.triples.standard import typed
from graph.triples.terms import Fact, about, text, zh
from loaders.records import RoleAssignment
from ontology.namespace import ZT, concept
from ontology.roles import ROLE_BY_ID

SHORTCUTS: dict[str, URIRef] = {
    "lead": ZT.ledBy,
    "participant": ZT.hasParticipant,
    "responsible": ZT.hasResponsible,
    "guidance": ZT.guidedBy,
    "supervision": ZT.supervisedBy,
}
"""From a task straight to a body: a simple question stays a simple query."""

# 市甲局、市乙局联合牵头 / 共同牵头
_JOINT = ("联合", "共同")


def responsibility_triples(
    assignment: RoleAssignment, task: str, plan: PlanContext
) -> Iterator[Triple]:
    """Describe one printed name in one role, and draw the shortcut."""
    body = plan.body(assignment.canonical)
    span = assignment.quote
    this = f"{task}/responsibility/{assignment.role}-{span.start}-{span.end}"
    facts: list[Fact] = [
        *typed(ZT.Responsibility),
        (RDFS.label, zh(_label(assignment))),
        (ZT.ofTask, task),
        (ZT.byBody, body),
        *((ZT.role, concept("role", role)) for role in _roles(assignment)),
        (ZT.roleLabel, text(assignment.label or None)),
        (ZT.printedName, text(assignment.department)),
        (ZT.deadline, text(assignment.deadline)),
    ]
    yield from about(this, facts)
    yield from evidence(this, span, assignment.rule, plan)
    yield from quoted(this, assignment.basis, plan, ZT.basis)
    yield from about(
        task, [(ZT.responsibility, this), (SHORTCUTS[assignment.role], body)]
    )


def _label(assignment: RoleAssignment) -> str:
    return f"{assignment.canonical} · {ROLE_BY_ID[assignment.role].zh}"


def _roles(assignment: RoleAssignment) -> list[str]:
    # A joint lead is a lead: both are written, so that asking for leads finds it.
    if assignment.role == "lead" and assignment.label.startswith(_JOINT):
        return ["lead", "jointLead"]
    return [assignment.role]
