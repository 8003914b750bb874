"""A SPARQL query that has been checked, with the format of its answer chosen."""

from dataclasses import dataclass

from api.results import Format


@dataclass(frozen=True, slots=True)
class Operation:
    """``default`` and ``named`` are the graphs that the protocol's parameters name.

    ``form`` is the format and ``media`` the media type of the answer.
    """

    query: str
    default: tuple[str, ...]
    named: tuple[str, ...]
    form: Format
    media: str
