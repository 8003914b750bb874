"""A query that has been checked, ready for an engine to run."""

from dataclasses import dataclass

from api.results import Format


@dataclass(frozen=True, slots=True)
class Operation:
    """A query that updates nothing, asks no server off the allow-list and names known graphs only.

    ``default`` and ``named`` are the graphs that the protocol names, empty where it names
    none; ``form`` writes the answer, ``media`` is its Content-Type. Relative IRIs of the query
    are taken from ``base``; ``services`` are the addresses on the allow-list that it asks.
    """

    query: str
    default: tuple[str, ...]
    named: tuple[str, ...]
    form: Format
    media: str
    base: str
    services: tuple[str, ...] = ()
