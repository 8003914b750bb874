"""One plan as the link step sees it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

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
