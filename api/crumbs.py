"""The way from the start page down to a thing."""

from api import addresses
from api.rows import rows
from api.tables import Cell
from graph.store import PlanStore

DEEPEST = 8


def crumbs(store: PlanStore, iri: str) -> list[Cell]:
    """What a thing belongs to, the widest first: province, city, plan, task."""
    way: list[Cell] = []
    seen = {iri}
    while len(way) < DEEPEST and (found := rows(store, "parents", thing=iri)):
        iri = str(found[0]["parent"])
        if iri in seen:
            break
        seen.add(iri)
        way.append(Cell(str(found[0]["name"]), addresses.local(store.base, iri)))
    return [Cell("首页", "/"), *reversed(way)]
