"""The rows of facts that tables and documents are written from."""

from functools import cached_property

import pyoxigraph as ox

from graph.exports.scope import Scope
from graph.named_queries import Row, run
from graph.store import PlanStore


class Facts:
    """The rows of the named queries that a scope keeps, in the order of the queries.

    Of some bodies these are the tasks at which they have a role, with everybody's roles and
    the targets of these tasks, their duties, and the plans and bodies named in all that.
    """

    def __init__(self, store: PlanStore, scope: Scope) -> None:
        """Ask nothing yet."""
        self._store = store
        self._scope = scope

    @cached_property
    def plans(self) -> list[Row]:
        """Rows of ``plans``."""
        found = self._of_plans("plans")
        if self._scope.bodies is None:
            return found
        named = {row["planId"] for row in (*self.tasks, *self.duties)}
        return [row for row in found if row["planId"] in named]

    @cached_property
    def tasks(self) -> list[Row]:
        """Rows of ``tasks``."""
        return run(self._store, "tasks", self._scope.of_work)

    @cached_property
    def responsibilities(self) -> list[Row]:
        """Rows of ``responsibilities``: everybody's roles at the tasks."""
        found = self._of_plans("responsibilities")
        if self._scope.bodies is None:
            return found
        wanted = {row["id"] for row in self.tasks}
        return [row for row in found if row["id"] in wanted]

    @cached_property
    def duties(self) -> list[Row]:
        """Rows of ``duties``."""
        return run(self._store, "duties", self._scope.of_work)

    @cached_property
    def departments(self) -> list[Row]:
        """Rows of ``departments``: all bodies and groups with a role or a duty."""
        found = self._of_plans("departments")
        if self._scope.bodies is None:
            return found
        named = {row["bodyId"] for row in (*self.responsibilities, *self.duties)}
        return [row for row in found if row["bodyId"] in named | self._scope.bodies]

    @cached_property
    def goals(self) -> list[Row]:
        """Rows of ``goals``; of some bodies those that the targets of their tasks are for."""
        found = self._of_plans("goals")
        if self._scope.bodies is None:
            return found
        named = {row["ownGoalId"] for row in self.targets}
        return [row for row in found if row["id"] in named]

    @cached_property
    def indicators(self) -> list[Row]:
        """Rows of ``indicators``; of some bodies none."""
        return self._unless_of_bodies("indicators")

    @cached_property
    def observations(self) -> list[Row]:
        """Rows of ``values`` with their ``year``, one for each cell; of some bodies none."""
        years = {
            row["valueId"]: row["year"] for row in self._of_plans("observation-years")
        }
        found = self._unless_of_bodies("values")
        return [{**row, "year": years.get(row["valueId"])} for row in found]

    @cached_property
    def projects(self) -> list[Row]:
        """Rows of ``projects``; of some bodies none."""
        return self._unless_of_bodies("projects")

    @cached_property
    def targets(self) -> list[Row]:
        """Rows of ``targets``; of some bodies those of their tasks."""
        if self._scope.bodies is None:
            return self._of_plans("targets")
        tasks = [ox.NamedNode(str(row["id"])) for row in self.tasks]
        return run(self._store, "targets", {"taskId": tasks}) if tasks else []

    def _of_plans(self, query: str) -> list[Row]:
        return run(self._store, query, self._scope.of_plans)

    def _unless_of_bodies(self, query: str) -> list[Row]:
        return self._of_plans(query) if self._scope.bodies is None else []
