"""The files that a thing can be taken away as."""

from collections.abc import Iterable

from api import addresses
from api.tables import Cell
from graph.exports import FORMATS

EXPORTED = {"Plan": "plan", "Body": "department", "BodyGroup": "department"}
"""The classes whose things can be taken away, by the parameter of the export."""


def exports(iri: str, classes: Iterable[str]) -> list[Cell]:
    """The files of a thing; what is of one plan alone is not offered for a body."""
    kept = next((EXPORTED[name] for name in classes if name in EXPORTED), None)
    if kept is None:
        return []
    return [
        Cell(form.words, addresses.export(form.name, **{kept: iri}))
        for form in FORMATS.values()
        if kept == "plan" or not form.is_of_one_plan
    ]
