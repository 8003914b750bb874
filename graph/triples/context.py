"""What every generator of triples needs to know of the plan it writes about."""

from dataclasses import dataclass
from functools import cached_property

from graph.iris import PlanIris, text_iri
from loaders.document import Document
from loaders.records import Department, PlanRecord, Section


@dataclass(frozen=True)
class PlanContext:
    """The record, its text and its identifiers, with look-ups by printed name."""

    record: PlanRecord
    document: Document
    iris: PlanIris

    @property
    def text_iri(self) -> str:
        """The IRI of the source text."""
        return text_iri(self.document.sha256, self.iris.base)

    @property
    def place(self) -> str | None:
        """The IRI of the jurisdiction that the plan is for, None where it is not said."""
        region = self.record.head.region
        return self.iris.place(region.value) if region else None

    @cached_property
    def bodies(self) -> dict[str, str]:
        """The IRI of each body by its canonical name."""
        return {d.name: self.iris.body(d) for d in self.record.departments}

    def body(self, canonical: str) -> str:
        """Return the IRI of a body.

        Raises:
            ValueError: when the record's departments do not list the name.
        """
        if canonical not in self.bodies:
            raise ValueError(f"{canonical!r} is none of the record's departments")
        return self.bodies[canonical]

    def group_of(self, canonical: str) -> list[Department]:
        """Return the departments that are the same body as ``canonical``."""
        iri = self.bodies[canonical]
        return [d for d in self.record.departments if self.bodies[d.name] == iri]

    @cached_property
    def _sections(self) -> dict[tuple[str, ...], str]:
        return {_full_path(s): s.id for s in self.record.sections}

    def section(self, path: tuple[str, ...]) -> str | None:
        """Return the IRI of the section that ``path`` of printed headings leads to."""
        record_id = self._sections.get(tuple(map(_squash, path)))
        return None if record_id is None else self.iris.part("section", record_id)


def headings_above(section: Section) -> tuple[str, ...]:
    """Return the headings above a section, its own left out of the path's end."""
    own = _squash(section.number + section.title)
    last = _squash(section.path[-1]) if section.path else ""
    return section.path[:-1] if last == own else section.path


def _full_path(section: Section) -> tuple[str, ...]:
    labels = (*headings_above(section), section.number + section.title)
    return tuple(map(_squash, labels))


def _squash(words: str) -> str:
    return "".join(words.split())
