"""Find what an export is asked to be of, and name the file that it becomes."""

import unicodedata
from collections.abc import Iterable

from api import names
from api.rows import node, rows
from graph.errors import UnknownEntity
from graph.exports import Format, Scope
from graph.named_queries import Term
from graph.store import PlanStore

NAME = "政图"
# What file systems refuse in a name, and what would end a header.
_REFUSED = {ord(char): "_" for char in '\\/:*?"<>|'}
_LONGEST = 80


def scope_of(
    store: PlanStore, plan: str | None, department: str | None, graph: str | None = None
) -> Scope:
    """The plans and bodies of these names or identifiers.

    Raises:
        UnknownEntity: when there is no such plan, or no such department.
    """
    return Scope(
        _found(names.plans(store, plan), "规划", plan) if plan else None,
        _found(_bodies(store, department), "部门", department) if department else None,
        graph,
    )


def file_name(store: PlanStore, form: Format, scope: Scope) -> str:
    """The name of the one plan or body that the file is of, else that of the project."""
    things = [thing for kept in (scope.plans, scope.bodies) for thing in kept or ()]
    words = _label(store, things[0]) if len(things) == 1 else NAME
    return f"{_seen(words).translate(_REFUSED)[:_LONGEST]}.{form.suffix}"


def _seen(words: str) -> str:
    """Without characters that only steer, which would turn the end of a name around."""
    return "".join(
        char for char in words if unicodedata.category(char) not in ("Cc", "Cf")
    )


def _bodies(store: PlanStore, name: str) -> Iterable[Term]:
    """Bodies by a name in any spelling, or by an identifier."""
    if ":" in name and rows(store, "facts", thing=name):
        return [node(name)]
    return names.bodies(store, name)


def _found(terms: Iterable[Term], kind: str, name: str | None) -> frozenset[str]:
    found = frozenset(term.value for term in terms)
    if not found:
        raise UnknownEntity(
            f"库里没有叫“{name}”的{kind}。换一个名称，或给出完整的标识。"
        )
    return found


def _label(store: PlanStore, iri: str) -> str:
    said = rows(store, "facts", thing=iri)
    labels = [
        str(row["value"]) for row in said if str(row["property"]).endswith("#label")
    ]
    return labels[0] if labels else NAME
