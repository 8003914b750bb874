"""One plan as the link step sees it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from graph.cited_places import CitedPlace, cited_place
from graph.iris import PlanIris
from loaders.records import Department, PlanRecord, Task


@dataclass(frozen=True)
class LinkPlan:
    """A record with its identifiers."""

    record: PlanRecord
    iris: PlanIris

    @cached_property
    def departments(self) -> dict[str, Department]:
        """The bodies of the plan by their canonical names."""
        return {body.name: body for body in self.record.departments}

    @property
    def place(self) -> str | None:
        """The IRI of the place that the plan is for, None where it does not say."""
        region = self.record.head.region
        return self.iris.place(region.value) if region else None

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The names of places in the plan: its region's, then those of its bodies."""
        region = self.record.head.region
        names = [region.value] if region else []
        names += [body.place for body in self.record.departments if body.place]
        return tuple(dict.fromkeys(names))

    @cached_property
    def cited_places(self) -> dict[str, CitedPlace]:
        """The place of each cited document that tells one, by the document's IRI."""
        found = {
            self.iris.cited(citation): cited_place(citation, self.iris)
            for citation in self.record.head.citations
        }
        return {iri: place for iri, place in found.items() if place is not None}

    def bodies(self, task: Task) -> frozenset[str]:
        """Return the IRIs of the single bodies that share a task, in whatever role.

        Groups (各有关部门) are no single bodies and left out.
        """
        names = {role.canonical for role in task.roles}
        known = (self.departments[name] for name in names if name in self.departments)
        return frozenset(
            self.iris.body(body) for body in known if body.kind != "collective"
        )


Plans = Iterable[LinkPlan]
