"""A joint subject split into those that 分别 gives a figure each."""

import re

from loaders.commitments import PEOPLE
from ontology.units import MAKING_VERB

MEASURE = re.compile(
    r"(?:率|比例|比重|占比|之比|数|量|水平|时间|面积|规模|额|值|寿命|标准|投资|外资|贸易|人员|床位|收入|支出|投入|度)\Z"
)
AND = re.compile(r"、|以及|和|及(?!以[上下])")
# alone they say nothing
BARE_RATE = re.compile(
    r"(?:覆盖|参与|使用|知晓|合格|普及|完成|满意|达标|利用|巩固|管理|治疗|控制|建档|签约|接种|报告|随访)率\Z"
)
# 国家级、省级甲项目;  达到甲标准和乙标准占比
PARALLEL = "级类型性区县市省村镇乡城病标准制式期岁档次"
FARTHEST_PARALLEL = 8
# 甲病、乙病患者管理率;  甲、乙设备的比例;  甲品、乙品网采率
TAIL = re.compile(
    r"(?:患者|病人|人群|设备|器械|项目|机构|企业|学校|医院|设施|岗位|家庭|产品|产业"
    r"|(?:规范|健康|使用|服务|集中|累计)?(?:[\u4e00-\u9fa5]{2}化|管理|网采|采购|覆盖|知晓|合格|达标|普及|检出|发病|死亡|签约|参保|接种"
    r"|治疗|控制|筛查|使用|报销|支付|建档|配备|占有|增长|利用|回收|服务)率"
    r"|(?:实际|平均|人均|年均|普通|累计)?(?:反应|等候|办理|处理|服务|的)?(?:占比|比例|比重|时间|时长|数量|总量|面积|规模))"
    r"[^、]{0,20}\Z"
)
# 甲、乙、丙三类项目
SUM_WORD = re.compile(r"(?<=.)[两二三四五六七八九十](?:大类|类|种|项|大|个)(?=.{2})")
# 配备甲、乙设备的比例: the verb holds for both
VERB = re.compile(rf"(?P<head>.{{0,40}}?(?:{MAKING_VERB}|达到))(?=.)")


def share_subject(subject: str, count: int) -> list[str]:
    """Split a joint subject into as many as there are figures.

    甲率、乙率 are two; 甲病、乙病患者管理率 are 甲病患者管理率 and 乙病患者管理率. A subject
    without a seam to be seen stays joint.
    """
    parts = [part for part in AND.split(subject) if part]
    if len(parts) != count or count == 1:
        return [subject] * count
    if all(MEASURE.search(part) for part in parts):
        return _with_head(parts)
    parts[-1] = SUM_WORD.sub("", parts[-1])
    tail = _common_tail(parts)
    verb = VERB.match(parts[0])
    head = verb["head"] if verb else ""
    if not tail or _may_have_head(parts, head, tail):
        return [subject] * count
    first = [parts[0] + tail]
    between = [head + part + tail for part in parts[1:-1]]
    return [*first, *between, head + parts[-1]]


def _may_have_head(parts: list[str], head: str, tail: str) -> bool:
    """Tell that the first name may hold words that the last leaves out: 麦田播种、收割…率."""
    first, last = parts[0].removeprefix(head), parts[-1].removesuffix(tail)
    return first[-1] != last[-1] and len(first) > len(last)


def _with_head(parts: list[str]) -> list[str]:
    """每千人口甲数、乙数 and 甲项覆盖率、参与率: the first words hold for all."""
    first, others = parts[0], parts[1:]
    scope = PEOPLE.match(first)
    if scope:
        head = scope[0]
        return [first, *(one if one[0] == "每" else head + one for one in others)]
    return [first, *(_headed(first, one) for one in others)]


def _headed(first: str, other: str) -> str:
    rate = BARE_RATE.search(first)
    bare = rate and BARE_RATE.fullmatch(other)
    return first[: rate.start()] + other if rate and bare else other


def _common_tail(parts: list[str]) -> str:
    """Return what the last part has behind its own name, which the others lack."""
    last = parts[-1]
    ends = {part[-1] for part in parts[:-1]}
    if len(ends) == 1 and (end := ends.pop()) in PARALLEL:
        at = last.find(end, 1, FARTHEST_PARALLEL)
        if 0 < at < len(last) - 1:
            return last[at + 1 :]
    found = TAIL.search(last, 1)
    return found[0] if found else ""
