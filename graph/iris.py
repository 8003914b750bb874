"""Identifiers made from what a plan says: the same words give the same IRI."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from graph.places import Place, PlanPlaces
from graph.slugs import place_slug, short_hash, slug
from loaders.jurisdictions import NOTHING_SAID, Surroundings, surroundings
from loaders.records import (
    Citation,
    Department,
    Field,
    Indicator,
    PlanHead,
    PlanRecord,
)
from loaders.spans import Span
from ontology.divisions import called
from ontology.functions import FUNCTION_BY_ID, tells

BASE = "https://w3id.org/zhengtu/"

_TOPIC_SYLLABLES = 12
_DIGITS = re.compile(r"\d+")


def text_iri(sha256: str, base: str = BASE) -> str:
    """Return the IRI of a source text."""
    return f"{base}id/text/{sha256}"


def graph_iri(name: str, base: str = BASE) -> str:
    """Return the IRI of a graph of the whole store: links, inferred, vocabulary, …."""
    return f"{base}id/graph/{name}"


def plan_slug(head: PlanHead) -> str:
    """Return the name of a plan: its region, topic and document number.

    A plan without a number ends in its years and a short hash of its title, issuer
    and date instead. Where the region's name is that of several places, the number's
    words count as well as its digits.
    """
    region = head.region.value if head.region else ""
    parts = (place_slug(region) if region else "", _topic(head, region), _edition(head))
    return "-".join(part for part in parts if part)


def _topic(head: PlanHead, region: str) -> str:
    title = head.title.value
    syllables = slug(title.removeprefix(region)).split("-")
    topic = "-".join(syllables[:_TOPIC_SYLLABLES])
    if len(syllables) > _TOPIC_SYLLABLES:
        return f"{topic}-{short_hash(title)}"
    return topic


def _edition(head: PlanHead) -> str:
    if head.doc_number:
        number = head.doc_number.value
        told = [short_hash(number)] if _is_shared(head.region) else []
        return "-".join([*_DIGITS.findall(number), *told])
    said = (head.title, head.issuer, head.date)
    words = short_hash(*(field.value if field else "" for field in said))
    years = [str(year) for year in head.period or () if year]
    return "-".join([*years, words])


def _is_shared(region: Field | None) -> bool:
    """Tell whether several divisions bear a region's name: 鼓楼区."""
    return region is not None and len({one.code for one in called(region.value)}) > 1


@dataclass(frozen=True)
class PlanIris:
    """The IRIs of one plan and of all that belongs to it.

    ``near`` is what the plan tells about the places it names.
    """

    slug: str
    base: str = BASE
    near: Surroundings = NOTHING_SAID

    @cached_property
    def places(self) -> PlanPlaces:
        """The names of places as this plan uses them."""
        return PlanPlaces(self.slug, self.near)

    @property
    def plan(self) -> str:
        """The plan itself, not its document and not its graph."""
        return f"{self.base}id/plan/{self.slug}"

    @property
    def document(self) -> str:
        """The document that states the plan."""
        return f"{self.base}id/document/{self.slug}"

    @property
    def graph(self) -> str:
        """The named graph that holds what the plan states."""
        return graph_iri(f"plan/{self.slug}", self.base)

    def part(self, kind: str, record_id: str) -> str:
        """Return the IRI of one record: ``part("task", "3.1")``."""
        return f"{self.plan}/{kind}/{quote(record_id, safe='/')}"

    def cell(self, indicator: Indicator, column: int) -> str:
        """Return the IRI of one cell of a row, its columns of values counted from 1."""
        name = f"{column}-{slug(indicator.values[column - 1].label)}".rstrip("-")
        return f"{self.part('indicator', indicator.id)}/observation/{name}"

    def quote(self, span: Span) -> str:
        """Return the IRI of the words at ``span``."""
        return f"{self.plan}/quote/{span.start}-{span.end}"

    def body(self, department: Department) -> str:
        """Return the IRI of a body that this plan names."""
        name = department.place
        place = self.places.place(name) if name is not None else None
        return body_iri(department, place, self.slug, self.base)

    def place(self, name: str) -> str:
        """Return the IRI of a place that this plan names."""
        return self.places.place(name).iri(self.base)

    def cited(self, citation: Citation) -> str:
        """Return the IRI of a cited document.

        Plans that cite the same title with the same number share it; without a
        number it belongs to this plan, since titles such as 实施方案 recur.
        """
        if citation.number is None:
            return f"{self.plan}/cited/{short_hash(citation.title, length=8)}"
        words = short_hash(citation.title, citation.number, length=8)
        return f"{self.base}id/cited/{slug(citation.number)}-{words}"


def plan_iris(record: PlanRecord, base: str = BASE) -> PlanIris:
    """Return the IRIs of what one record holds."""
    return PlanIris(plan_slug(record.head), base, surroundings(record))


def body_iri(
    department: Department, place: Place | None, plan: str, base: str = BASE
) -> str:
    """Return the IRI of a body: its place, kind and functions.

    The name is added where these do not tell bodies apart (two hospitals of one
    district). A body without a known place, or a group such as 各有关部门, belongs to
    the plan with the slug ``plan``.
    """
    if place is None or department.kind == "collective":
        return f"{base}id/plan/{plan}/body/{_name(department.name)}"
    return f"{place.bodies(base)}/{_identity(department, place)}"


def _identity(department: Department, place: Place) -> str:
    kind, functions = department.kind, department.functions
    if kind == "government":  # a place has one, 区政府 or 区人民政府
        return kind
    if (
        functions
        and FUNCTION_BY_ID[functions[0]].kind == kind
        and tells(kind, functions)
    ):
        return f"{kind}/{'+'.join(sorted(functions))}"
    return f"{kind}/{_name(_without_place(department.name, place))}"


def _without_place(name: str, place: Place) -> str:
    # 澜州市青禾区 is left out of 青禾区某某中心 as well as of 澜州市青禾区某某中心.
    whole = place.written_out
    ends = (whole[start:] for start in range(len(whole) - 1))
    longest = next((end for end in ends if name.startswith(end)), "")
    return name.removeprefix(longest) or name


def _name(name: str) -> str:
    syllables = slug(name).split("-")[:_TOPIC_SYLLABLES]
    return "-".join([*syllables, short_hash(name)])
