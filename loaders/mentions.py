"""Every place where a text names a known body, beside those that do or lead."""

import re
from collections.abc import Iterator, Sequence

from loaders.ownplace import Place, own_names
from loaders.subjects import sector_lists
from loaders.view import View
from ontology.bodynames import name_start

# the characters that names of bodies end with
LAST = re.compile("部门|委员会|办公室|总队|支队|" + "|".join("局委办厅部院会联署社"))
LONGEST = 18
BOUNDARY = re.compile(r"(?<![\u4e00-\u9fa5])[\u4e00-\u9fa5]{2,4}[省市区县]\Z")
LEVEL = "省市区县州旗盟"
HAN = re.compile(r"[\u4e00-\u9fa5]")
LITTLE_WORDS = "和及与由对向在各同经按于至将把给被从是请报到等以"
LITTLE_PAIRS = (
    "联合",
    "会同",
    "依托",
    "指导",
    "配合",
    "支持",
    "协助",
    "督促",
    "协调",
    "牵头",
    "协同",
)
GOVERNMENT = "人民政府"
NOT_ITS_OFFICE = re.compile(r"政府(?!办公|部门)")
# 各市财政局、民政局：    those a notice is sent to are bodies of other places
ADDRESSEES = re.compile(r"(?m)^各[^。；！？\n要应将]{2,300}：$")
NATION_TAX = "国家税务总局"
# 国家税务总局清远市税务局: the nation's body is part of a longer name
OFFSHOOT = re.compile(r"[\u4e00-\u9fa5]{2,8}?[省市县区州旗盟](?:税务|调查|监管)")


def find_mentions(
    view: View, place: Place, start: int = 0
) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, is_sector) of names that carry a unit word, and of sectors.

    区卫健局, 清远市财政局 (behind a mark), 国家卫生健康委, 甲区人民政府; 民政 and 医保 of
    民政、医保等部门.
    """
    taken = start
    addressees = [one.span() for one in ADDRESSEES.finditer(view.text, start)]
    places = (*own_names(place), "国家")
    for last in LAST.finditer(view.text, start):
        if addressees and any(a < last.start() < b for a, b in addressees):
            continue
        found = name_start(view.text, max(taken, last.end() - LONGEST), last.end())
        if found is None or _goes_on(view.text, last):
            continue
        if any(a < last.start() < b for a, b in addressees):
            continue
        begin = _with_place(view.text, taken, found, places)
        if begin is not None:
            if view.text.endswith(NATION_TAX, taken, begin):
                begin -= len(NATION_TAX)
            taken = last.end()
            yield begin, last.end(), False
    yield from _governments(view.text, place, start)
    for a, b in sector_lists(view.text, start):
        yield a, b, True


def _goes_on(text: str, last: "re.Match[str]") -> bool:
    """区公安局某某分局, 市委办公室 and 政府办卫生院 go on behind the shorter name."""
    after = text[last.end() : last.end() + 12]
    if last[0] == "办" and HAN.match(after):
        return True
    if text[last.end() - 2 : last.end()] == "总局" and OFFSHOOT.match(after):
        return True
    return re.match(r"[\u4e00-\u9fa5]{2,4}分局|办公[室厅]|员会|公室", after) is not None


def _with_place(text: str, taken: int, begin: int, places: Sequence[str]) -> int | None:
    """Take the place or level before a name with it: 区 + 卫健局, 市 + 委 + 编办.

    None where what stands before is neither a mark, a level nor a little word, so that
    the name may be the end of a longer one (公共 + 卫生委员会).
    """
    for own in places:
        if text[max(taken, begin - len(own)) : begin] == own:
            return begin - len(own)
    level = begin - 1
    if text[level : level + 1] == "委" and text[level - 1 : level] in LEVEL:
        level -= 1
    if taken <= level and text[level] in LEVEL:
        return level if _is_free(text, level) else None
    named = BOUNDARY.search(text[max(taken, begin - 6) : begin])
    if named:
        return begin - len(named[0])
    return begin if _is_free(text, begin) else None


def _is_free(text: str, place: int) -> bool:
    """Before the name stands a mark, or a little word that belongs to no name."""
    before = text[place - 1 : place]
    joined = text[max(0, place - 2) : place] in LITTLE_PAIRS
    return not HAN.match(before) or before in LITTLE_WORDS or joined


def _governments(
    text: str, place: Place, start: int
) -> Iterator[tuple[int, int, bool]]:
    forms = [own + GOVERNMENT for own in own_names(place)]
    forms += [level + name for level in place.by_level for name in ("政府", GOVERNMENT)]
    forms.sort(key=len, reverse=True)
    for last in NOT_ITS_OFFICE.finditer(text, start):
        form = next((one for one in forms if text.endswith(one, start, last.end())), "")
        if form:
            yield last.end() - len(form), last.end(), False
