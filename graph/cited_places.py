"""The place that a cited document is for, as far as its title or number says."""

import re
from dataclasses import dataclass

from graph.iris import PlanIris
from graph.places import Place
from loaders.ownplace import NATION
from loaders.places import place_in_title
from loaders.records import Citation
from ontology.divisions import stem

# 国务院关于…, 健康中国行动, 全国…目录; 中国（某省）自由贸易试验区 is of the province
_NATIONAL = re.compile(
    r"《?“?(?:国务院|国家(?!级)|全国|中共中央|中华人民共和国|健康中国|中国(?![（(]))"
)
# 国发〔2021〕5号, 国办发, 国卫规划发, 中发, 中办发
_NATIONAL_NUMBER = re.compile(r"(?:国|中发|中办)[^省市区县]*[〔\[（]")


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """``words`` are those of the title or number that tell the place."""

    words: str
    place: Place
    method: str


def cited_place(citation: Citation, iris: PlanIris) -> CitedPlace | None:
    """Return the place of a cited document, None where nothing tells it.

    The place that the title begins with; the nation by its own words or 国发; else a
    place of the plan's own chain by its short name, as in 健康烟台行动.
    """
    return (
        _in_title(citation.title, iris)
        or _of_the_nation(citation, iris)
        or _own(citation.title, iris)
    )


def _in_title(title: str, iris: PlanIris) -> CitedPlace | None:
    found = place_in_title(title)
    name = title[slice(*found)] if found else ""
    if not name:
        return None
    place = iris.places.place(name)
    method = iris.places.resolution(name).method
    own = {one.key for one in iris.places.chain}
    known = place.division or place.key in own or name.endswith("省")
    return CitedPlace(name, place, method) if known else None


def _of_the_nation(citation: Citation, iris: PlanIris) -> CitedPlace | None:
    found = _NATIONAL.match(citation.title) or _NATIONAL_NUMBER.match(
        citation.number or ""
    )
    nation = iris.places.place(NATION)
    return CitedPlace(found[0].strip("《“〔[（"), nation, "nation") if found else None


def _own(title: str, iris: PlanIris) -> CitedPlace | None:
    for place in iris.places.chain:
        short = stem(place.name)
        if short != place.name and short in title:
            return CitedPlace(short, place, "short-name")
    return None
