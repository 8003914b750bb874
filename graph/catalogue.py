"""Say in DCAT 3 what a store's data are and where they are to be had."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, Triple
from rdflib import DCAT, DCTERMS, FOAF, RDF, VOID

from graph.exports import FORMATS
from graph.prefixes import NAMESPACE, PREFIXES
from graph.statistics import Statistics
from graph.triples.terms import Fact, about, date, text, zh

VERSION = PREFIXES["dcat"] + "version"
"""New in DCAT 3, which rdflib's list of names is older than."""
CHINESE = "http://id.loc.gov/vocabulary/iso639-1/zh"
MEDIA = "https://www.iana.org/assignments/media-types/"
DUMPS = [form for form in FORMATS.values() if not form.is_of_one_plan]
"""Formats in which the whole is to be had as a file."""
SPARQL_PROTOCOL = "https://www.w3.org/TR/sparql11-protocol/"
RECONCILIATION = (
    "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the description stands: the service's ``root`` without a slash at its end."""

    root: str

    @property
    def page(self) -> str:
        """The address of the description itself."""
        return f"{self.root}/dcat"

    @property
    def data(self) -> str:
        """The identifier of the data set."""
        return f"{self.page}#data"

    def part(self, name: str) -> str:
        """The identifier of one more thing that is described there."""
        return f"{self.page}#{name}"


def catalogue_triples(
    place: Place, generation: str, counts: Statistics
) -> Iterator[Triple]:
    """Describe catalogue, data set, services and downloads.

    The generation, which is named by its content, is identifier and version: the same
    data are described by the same triples.
    """
    services = [place.part("sparql"), place.part("reconcile")]
    yield from about(
        place.part("catalogue"),
        [
            (RDF.type, DCAT.Catalog),
            *_titled("政图目录", "zhengtu catalogue"),
            (FOAF.homepage, f"{place.root}/"),
            (DCAT.dataset, place.data),
            *((DCAT.service, service) for service in services),
        ],
    )
    yield from _data(place, generation, counts)
    yield from _services(place, services)
    yield from _downloads(place)


def _data(place: Place, generation: str, counts: Statistics) -> Iterator[Triple]:
    period = place.part("period") if counts.first else None
    yield from about(
        place.data,
        [
            (RDF.type, DCAT.Dataset),
            *_titled("政图：规划知识图谱", "zhengtu: government plans as a graph"),
            (DCTERMS.description, zh("规划里的目标、任务、部门、指标和项目，附原文。")),
            (
                DCTERMS.description,
                _en("Goals, tasks, bodies, indicators of plans, with their words."),
            ),
            (DCTERMS.identifier, text(generation)),
            (VERSION, text(generation)),
            (DCTERMS.language, CHINESE),
            (DCTERMS.conformsTo, NAMESPACE),
            *((DCTERMS.spatial, where) for where in counts.places),
            (DCTERMS.temporal, period),
            (DCAT.landingPage, f"{place.root}/"),
            *(
                (DCAT.distribution, place.part(name))
                for name in ("endpoint", *(form.name for form in DUMPS))
            ),
            (VOID.sparqlEndpoint, f"{place.root}/sparql"),
            (VOID.dataDump, _download(place, "ttl")),
        ],
    )
    if period:
        facts: list[Fact] = [
            (RDF.type, DCTERMS.PeriodOfTime),
            (DCAT.startDate, date(counts.first)),
            (DCAT.endDate, date(counts.last)),
        ]
        yield from about(period, facts)


def _services(place: Place, services: list[str]) -> Iterator[Triple]:
    told = (
        ("SPARQL 查询", "SPARQL endpoint", "sparql", "sparql", SPARQL_PROTOCOL),
        (
            *("名称对照", "reconciliation service", "reconcile", "openapi.json"),
            RECONCILIATION,
        ),
    )
    for service, said in zip(services, told, strict=True):
        chinese, english, path, description, protocol = said
        facts: list[Fact] = [
            (RDF.type, DCAT.DataService),
            *_titled(chinese, english),
            (DCAT.endpointURL, f"{place.root}/{path}"),
            (DCAT.endpointDescription, f"{place.root}/{description}"),
            (DCTERMS.conformsTo, protocol),
            (DCAT.servesDataset, place.data),
        ]
        yield from about(service, facts)


def _downloads(place: Place) -> Iterator[Triple]:
    yield from about(
        place.part("endpoint"),
        [
            (RDF.type, DCAT.Distribution),
            *_titled("SPARQL 查询", "by SPARQL"),
            (DCAT.accessURL, f"{place.root}/sparql"),
            (DCAT.accessService, place.part("sparql")),
        ],
    )
    for form in DUMPS:
        media = form.media.partition(";")[0]
        facts: list[Fact] = [
            (RDF.type, DCAT.Distribution),
            *_titled(f"全部数据（{form.words}）", f"all data as {media}"),
            (DCAT.accessURL, _download(place, form.name)),
            (DCAT.downloadURL, _download(place, form.name)),
            (DCAT.mediaType, MEDIA + media),
        ]
        yield from about(place.part(form.name), facts)


def _download(place: Place, name: str) -> str:
    return f"{place.root}/export?format={name}"


def _titled(chinese: str, english: str) -> list[Fact]:
    return [(DCTERMS.title, zh(chinese)), (DCTERMS.title, _en(english))]


def _en(words: str) -> Literal:
    return Literal(words, language="en")
