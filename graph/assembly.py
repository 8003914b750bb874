"""Put the plans of one store together."""

from dataclasses import asdict, dataclass
from typing import Any

from graph.generation import Content
from graph.iris import PlanIris, plan_slug
from graph.link import Links, link
from graph.nquads import to_nquads
from graph.triples import plan_quads, reference_quads
from loaders.document import Document
from loaders.records import PlanRecord

COUNTED = ("goals", "tasks", "indicators", "targets", "projects", "duties", "gaps")


@dataclass(frozen=True, slots=True)
class Built:
    """One plan, ready for the store: a function of its document alone."""

    record: PlanRecord
    text: str
    quads: bytes

    @property
    def slug(self) -> str:
        """The name of the plan in its identifiers."""
        return plan_slug(self.record.head)

    @property
    def counts(self) -> dict[str, int]:
        """The number of facts by kind."""
        return {kind: len(getattr(self.record, kind)) for kind in COUNTED}


def build_plan(record: PlanRecord, document: Document, base: str) -> Built:
    """Turn one record into quads."""
    quads = to_nquads(plan_quads(record, document, base))
    return Built(record, document.text, quads)


def assemble(plans: list[Built], base: str) -> Content:
    """Return the content of a store that holds ``plans``, whatever their order."""
    plans = sorted(plans, key=lambda plan: plan.slug)
    links = link([plan.record for plan in plans], base)
    return Content(
        stated=[
            *(plan.quads for plan in plans),
            to_nquads(links.stated),
            to_nquads(links.places),
            to_nquads(reference_quads(base)),
        ],
        inferred=[to_nquads(links.inferred)],
        overruled=_overruled(links),
        texts={plan.record.sha256: plan.text for plan in plans},
        manifest={
            "base": base,
            "plans": [_entry(plan, base) for plan in plans],
            "conflicts": [asdict(conflict) for conflict in links.conflicts],
        },
    )


def _overruled(links: Links) -> frozenset[bytes]:
    triples = (t for conflict in links.conflicts for t in conflict.overruled())
    return frozenset(f"{triple} .\n".encode() for triple in triples)


def _entry(plan: Built, base: str) -> dict[str, Any]:
    iris = PlanIris(plan.slug, base)
    return {
        "file": plan.record.document,
        "sha256": plan.record.sha256,
        "title": plan.record.head.title.value,
        "plan": iris.plan,
        "graph": iris.graph,
        "counts": plan.counts,
    }
