"""From records to a graph one can ask: build a store, then open it."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.build import build_store
    from graph.store import open_store

__all__ = ["build_store", "open_store"]

_HOME = {"build_store": "graph.build", "open_store": "graph.store"}


def __getattr__(name: str) -> object:
    """Import a name when it is first used: asking needs nothing that building needs."""
    if name not in _HOME:
        raise AttributeError(f"module 'graph' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
