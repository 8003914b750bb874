"""What a verb of making has behind it: 新增监测点 gives 监测点."""

import re

from loaders.commitments import opening_length, subject_of
from ontology.units import MAKING_VERB, NOUNS_TOO

# 改造完成后…: what is over makes nothing
MAKES = re.compile(rf"(?:{MAKING_VERB})(?!(?:完成|竣工|结束)?(?:之|以)?后)")
# 培训时间, 服务半径, 培训覆盖率: here the verb is part of a name
MEASURED = re.compile(
    r"(?:时间|时长|人数|次数|面积|半径|密度|比例|比重|[\u4e00-\u9fa5]{0,4}率)"
)
# 综合治理河流7条: how it is made
HOW = re.compile(
    rf"(?:[一二三四五六七八九十\d]{{1,2}}年(?:内|间)?)?(?:定向|订单|联合|委托|综合|集中|全面|系统|规范|同步|配套|提质|分批|滚动|统筹)(?={MAKING_VERB})"
)


def made_object(before: str) -> str | None:
    """Return what the first verb of making has behind it: 新增监测点 gives 监测点."""
    opening = opening_length(before)
    how = HOW.match(before, opening)
    opening = how.end() if how else opening
    verbs = [
        match.end()
        for match in MAKES.finditer(before)
        if match[0] not in NOUNS_TOO
        or (match.start() == opening and not MEASURED.match(before, match.end()))
    ]
    behind = [before[end:] for end in verbs if len(before) - end >= 2]
    return subject_of(behind[0]) or None if behind else None
