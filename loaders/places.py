"""The place a plan is for, as its head prints it."""

import re

from ontology.zones import ZONE_ENDING

# 甲省 乙市 丙区, each once and in this order
PROVINCE = r"[\u4e00-\u9fa5]{2,6}?(?:省|自治区|特别行政区)"
CITY = r"[\u4e00-\u9fa5]{2,8}?(?:自治州|地区|市|盟|州)"
# 某某高新技术产业开发区
ZONE = rf"[\u4e00-\u9fa5]{{0,6}}?{ZONE_ENDING}"
COUNTY = rf"(?:{ZONE}|[\u4e00-\u9fa5]{{2,13}}?(?:自治县|自治旗)|[\u4e00-\u9fa5]{{1,5}}?(?:新区|区|县|市|旗))"
PLACE = rf"(?:{PROVINCE})?(?:{CITY})?(?:{COUNTY})?"
# 甲市乙区人民政府办公室    中共甲县委    甲市高新区管理委员会
OF_OFFICE = re.compile(
    rf"(?:中共)?(?P<place>{PLACE})(?:人民政府|人民代表大会|管理委员会|管委会|委办|委员会|委)"
)
# words that a title may begin with before it names its place
BEFORE = (
    r"(?:\d{4}年度?|[二〇零一]{4}年|关于|推进|加快|全面|印发|中共|深化|落实|贯彻|支持)*"
)
IN_TITLE = re.compile(rf"{BEFORE}(?P<place>(?:{PROVINCE})?(?:{CITY})?(?:{COUNTY})?)")
# 全面推进城市 or 深化农村地区 only look like a place
NO_PLACE = re.compile(
    r"推进|加快|关于|深化|全面|^城[市乡区]|城乡|区域|核心|发展|建设|改革|提升|加强|健康|规划|工作|农村|社区"
    r"|[局厅部办委院]|本市|全[省市区县]|我[省市区县]|小区|地区|园区|景区|^各"
)
NATIONAL = re.compile(
    r"国务院|中共中央|全国人民代表大会|国家[\u4e00-\u9fa5]{2,12}(?:局|委员会|委|部)"
)
OWN = re.compile(r"[我全本](?P<level>[省市区县州盟旗])")


def place_of_office(text: str) -> tuple[int, int] | None:
    """Return where the place stands in the name of an issuer, as (start, end)."""
    found = OF_OFFICE.match(text)
    return _checked(found)


def place_in_title(text: str) -> tuple[int, int] | None:
    """Return where the place stands in a title, as (start, end)."""
    return _checked(IN_TITLE.match(text))


def _checked(found: "re.Match[str] | None") -> tuple[int, int] | None:
    if found is None or not found["place"] or NO_PLACE.search(found["place"]):
        return None
    return found.span("place")


def own_level(text: str) -> str | None:
    """Return the level a text calls its own most often: 我市 gives 市."""
    levels = [match["level"] for match in OWN.finditer(text)]
    return max(sorted(set(levels)), key=levels.count) if levels else None
