"""Find the thing that a network is to be drawn around."""

from api import names
from api.addresses import IDENTIFIERS
from api.rows import rows
from graph.errors import UnknownEntity
from graph.named_queries import run
from graph.store import PlanStore


def focus_of(store: PlanStore, said: str) -> str:
    """The identifier behind an identifier, a path (/id/…) or a name of a body or plan.

    Raises:
        UnknownEntity: when the store holds nothing of the kind.
    """
    path = said.lstrip("/")
    iri = store.base + path if path.startswith(IDENTIFIERS) else said
    if ":" in iri and rows(store, "facts", thing=iri):
        return iri
    found = names.bodies(store, said) or names.plans(store, said)
    if not found:
        raise UnknownEntity(
            f"库里没有叫“{said}”的部门或规划。换一个名称，或给出完整的标识。"
        )
    return found[0].value


def default_focus(store: PlanStore) -> str:
    """The body that leads most tasks, else the first plan.

    Raises:
        UnknownEntity: when the store is empty.
    """
    leading = [row for row in run(store, "departments") if row["leads"]]
    if leading:
        return str(max(leading, key=lambda row: int(row["leads"] or 0))["bodyId"])
    plans = run(store, "plans")
    if not plans:
        raise UnknownEntity("库是空的，没有可以画的内容。")
    return str(plans[0]["planId"])
