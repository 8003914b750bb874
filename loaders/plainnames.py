"""Bodies that no list holds, told by their name with the place put before it."""

import re

from loaders.bodies import Identity, Located, located
from loaders.ownplace import NATION, Place, names_of
from loaders.places import PLACE
from ontology.bodies import OF_NATION, body_kind, full_ending, is_group
from ontology.functions import FUNCTIONS
from ontology.placewords import OWN_LEVELS

# what a place has one of, or what is a part of it wherever it lies
OWN_KINDS = (
    "collective",
    "government",
    "court",
    "procuratorate",
    "congress",
    "cppcc",
    "coordinating-body",
    "coordinating-office",
    "administrative-committee",
    "subdistrict",
)
# the place may stand inside the name: 工商银行甲市分行
PLACE_INSIDE = ("bank", "company", "vertical")
LEVEL_ENDS = "省市县区旗盟州级直地"
# 某某镇卫生院 lies in the plan's place, as the town does
OF_A_TOWN = ("institution", "branch")
TOWN = re.compile(r"[\u4e00-\u9fa5]{2,4}(?:镇|乡|街道)(?=[\u4e00-\u9fa5]{2})")
# a government of a place that is not the plan's own
OTHER_GOVERNMENT = re.compile(rf"(?P<place>{PLACE})(?<=.{{2}})人民政府\\Z")
CORPS = "生产建设兵团"
OF_A_PLACE = re.compile(r"分(?:公司|行|局|院|会|社|部)|支(?:行|公司|局|队)|站\Z")


def collective(name: str, place: Place) -> Identity | None:
    """各有关部门, 县级医保部门: several bodies under one name."""
    level = re.match(r"([省市县区镇乡])级", name)
    lower = level is not None and place.has_many(level[1])
    if not lower and body_kind(name) != "collective":
        return None
    return by_name(f"各{name}" if lower else name, place, kind="collective")


def by_name(name: str, place: Place, kind: str = "") -> Identity:
    """Any other body is known by its name, with the place put before it where told."""
    kind = kind or ("collective" if is_group(name) else body_kind(name))
    name = full_ending(name, kind)
    if kind == "government" and name.endswith(CORPS):
        return Identity(name, kind, (), name)
    functions = _functions(name, kind)
    found = next(located(name, place), None)
    if found and found.full is None and kind == "collective":
        found = None
    if found and found.rest[0] not in "（〔、":
        return _placed(name, found, kind, functions)
    other = OTHER_GOVERNMENT.match(name) if kind == "government" else None
    if other:
        return Identity(other["place"], kind, functions, name, named=True)
    where = _place_inside(name, kind, place)
    if where or place.name == NATION or kind not in OWN_KINDS or not place.parts:
        return Identity(where, kind, functions, name, named=True)
    if kind == "subdistrict":
        return Identity(_below_province(place), kind, functions, name, named=True)
    bare = kind == "administrative-committee" or place.short in name
    before = "" if bare else place.short
    return Identity(place.name, kind, functions, before + name, named=True)


def _placed(
    name: str, found: Located, kind: str, functions: tuple[str, ...]
) -> Identity:
    """Put the last part of the place before the rest; a bare name of it stays."""
    before = name.removesuffix(found.rest)
    if kind == "inner-office" and before in OWN_LEVELS and name.endswith("处"):
        kind = "institution"  # 县某某处: an inner office bears no level
    is_bare = found.full is None or before[-1] not in LEVEL_ENDS
    full = name if is_bare else found.short + found.rest
    return Identity(found.full, kind, functions, full, named=True)


def _functions(name: str, kind: str) -> tuple[str, ...]:
    """某某医院 is a hospital by the end of its name."""
    if kind.startswith("coordinating"):
        opened = (one for one in FUNCTIONS if name.startswith(one.openings or ()))
        return next(((one.id,) for one in opened), ())
    if kind not in ("institution", "vertical"):
        return ()
    return next(
        ((one.id,) for one in FUNCTIONS if name.endswith(one.endings or ())), ()
    )


def _place_inside(name: str, kind: str, place: Place) -> str | None:
    inside = [one for one in names_of(place) if one in name]
    if OF_NATION.match(name) and not inside and not OF_A_PLACE.search(name):
        return NATION
    if place.name == NATION:
        return NATION
    if kind in OF_A_TOWN and TOWN.match(name):
        return _below_province(place)
    if kind not in PLACE_INSIDE and not OF_NATION.match(name):
        return None
    return names_of(place)[max(inside, key=name.rindex)] if inside else None


def _below_province(place: Place) -> str | None:
    """A town lies in the plan's place, unless that is a province, which has many."""
    return place.name if place.parts and place.short[-1] != "省" else None
