"""What the routes of one running service share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from typing import Annotated

from fastapi import Depends, Request

from api.engines.engine import Engine
from api.row_cache import RowCache
from api.settings import Settings
from api.shares import Shares, shares
from api.store_edition import Edition, edition
from api.text_facts import TextFact, text_facts
from graph.completion import Completer, completer
from graph.named_queries import Bindings, Row
from graph.reconcile import Index, build_index
from graph.statistics import Statistics, statistics
from graph.store import PlanStore

TEXTS_KEPT = 16
"""Texts whose facts are kept."""


@dataclass(frozen=True)
class Running:
    """One generation of the store being served, what answers over it, and the settings."""

    store: PlanStore
    settings: Settings
    engine: Engine
    modified: float
    """When the generation was put in use, in seconds since 1970."""

    @cached_property
    def names(self) -> Index:
        """Every name of the store, read when somebody first asks for one."""
        return build_index(self.store)

    @cached_property
    def completer(self) -> Completer:
        """Completes what is typed, its names read when somebody first types."""
        return completer(self.store)

    @cached_property
    def statistics(self) -> Statistics:
        """What the store holds, counted when somebody first asks."""
        return statistics(self.store)

    @cached_property
    def shares(self) -> Shares:
        """Who has which role in what, read when somebody first filters by it."""
        return shares(self.store)

    @cached_property
    def _rows(self) -> RowCache:
        return RowCache(self.store)

    def rows(self, name: str, bindings: Bindings) -> list[Row]:
        """The rows of a named query, kept for the next page; nobody may change them."""
        return self._rows.rows(name, bindings)

    @cached_property
    def edition(self) -> Edition:
        """The state of the store, as printed pages say it."""
        return edition(self.store)

    def text_facts(self, sha256: str) -> list[TextFact]:
        """What stands in a text, kept for the next look at it; nobody may change it."""
        return self._text_facts(sha256)

    @cached_property
    def _text_facts(self) -> Callable[[str], list[TextFact]]:
        return lru_cache(TEXTS_KEPT)(partial(text_facts, self.store))

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The names of what belongs to no plan, and of plans, by their addresses here."""
        return {f"/{iri}": name for iri, name in self.store.search_index.names()}

    @cached_property
    def plan_titles(self) -> dict[str, str]:
        """The titles of the plans by their identifiers."""
        plans = self.store.manifest["plans"]
        return {str(plan["plan"]): str(plan["title"]) for plan in plans}

    async def close(self) -> None:
        """Let go of the generation."""
        await self.engine.close()
        self.store.close()


def running(request: Request) -> Running:
    """What the service that got the request runs on: one generation for all of it."""
    found = request.state.running
    assert isinstance(found, Running)
    return found


Service = Annotated[Running, Depends(running)]
