"""Who works together with whom: the bodies of some plans as a weighted networkx graph."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

import networkx as nx
import pyoxigraph as ox

from graph.iris import BASE
from graph.named_queries import Bindings, Row, run
from graph.store import PlanStore

Network: TypeAlias = "nx.Graph[str]"

LEAD = f"{BASE}id/role/lead"
RESPONSIBLE = f"{BASE}id/role/responsible"


def cooperation(store: PlanStore, plans: Collection[str] | None = None) -> Network:
    """Return the bodies with a role at a task of ``plans`` (None: all) as a graph.

    Bodies are nodes by their IRIs, in order: two bodies of one name in two places are two.
    Nodes have label, place (or ""), ``tasks`` (at which they have a role), ``carried``
    (which depend on them) and ``share``, carried among the tasks with any role of those
    plans that name the body in a role. An edge's ``weight`` is how many tasks the two share.
    Groups such as 各有关部门 are no bodies.

    A task depends on the bodies that lead it, and where none does, on those responsible.
    """
    given: Bindings = {}
    if plans is not None:
        given["planId"] = [ox.NamedNode(plan) for plan in plans]
    graph: Network = nx.Graph()
    _add_bodies(graph, run(store, "task-roles", given))
    for row in run(store, "cooperation-ties", given):
        ends = str(row["bodyId"]), str(row["partnerId"])
        graph.add_edge(*ends, weight=int(row["shared"] or 0))
    return graph


def ties(graph: Network) -> list[tuple[str, str, int]]:
    """Return each pair that works together once, with how many tasks, in order."""
    return sorted(
        (min(start, end), max(start, end), int(data["weight"]))
        for start, end, data in graph.edges(data=True)
    )


def _add_bodies(graph: Network, rows: Iterable[Row]) -> None:
    rows = list(rows)
    carried = _carried(rows)
    tasks_of_plan, tasks, plans = (defaultdict[str, set[str]](set) for _ in range(3))
    for row in rows:
        plan, task, body = (str(row[name]) for name in ("planId", "id", "bodyId"))
        tasks_of_plan[plan].add(task)
        tasks[body].add(task)
        plans[body].add(plan)
    for body, row in sorted({str(row["bodyId"]): row for row in rows}.items()):
        whole = sum(len(tasks_of_plan[plan]) for plan in plans[body])
        graph.add_node(
            body,
            label=str(row["body"]),
            place=str(row["place"] or ""),
            tasks=len(tasks[body]),
            carried=len(carried[body]),
            share=len(carried[body]) / whole,
        )


def _carried(rows: Iterable[Row]) -> Mapping[str, set[str]]:
    """Return the tasks that depend on each body."""
    by_role: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        by_role[str(row["id"])][str(row["roleId"])].add(str(row["bodyId"]))
    carried: dict[str, set[str]] = defaultdict(set)
    for task, roles in by_role.items():
        for body in roles[LEAD] or roles[RESPONSIBLE]:
            carried[body].add(task)
    return carried
