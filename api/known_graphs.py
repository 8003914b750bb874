"""Refuse a query over a graph that the store does not hold."""

from collections.abc import Sequence

from api.errors import BadRequest
from graph.store import PlanStore


def refuse_unknown(store: PlanStore, graphs: Sequence[str]) -> None:
    """Raise where a graph is not in the store.

    No graph is ever fetched, so one that is not here can only be a mistake.

    Raises:
        BadRequest: for the first unknown graph.
    """
    for graph in graphs:
        if not store.holds_graph(graph):
            raise BadRequest(f"库里没有这个图：{graph}。图不会从网上取。")
