"""The standard class that each of our classes is written with as well."""

from rdflib import ORG, QB, RDF, SKOS

from graph.triples.terms import Fact
from ontology.namespace import ZT
from ontology.standards import ELI, M8G, OA, PPLAN, SCHEMA

STANDARD_CLASS: dict[str, str] = {
    ZT.Plan: PPLAN.Plan,
    ZT.Document: ELI.LegalResource,
    ZT.Task: PPLAN.Step,
    ZT.Responsibility: M8G.Participation,
    ZT.Body: ORG.Organization,
    ZT.BodyGroup: ORG.Organization,
    ZT.Jurisdiction: SCHEMA.AdministrativeArea,
    ZT.Indicator: SKOS.Concept,
    ZT.Observation: QB.Observation,
    ZT.Quote: OA.SpecificResource,
}
"""Nobody who asks for ``org:Organization`` should need a reasoner to find a body."""


def typed(own: str) -> list[Fact]:
    """Return the facts that give a thing its own class and the standard one."""
    types: list[Fact] = [(RDF.type, own)]
    if own in STANDARD_CLASS:
        types.append((RDF.type, STANDARD_CLASS[own]))
    return types
