"""The patterns of the words of responsibility: labels, verbs, what stands beside them."""

import re

from ontology.rolewords import (
    DEADLINE_LABELS,
    LABEL_NOUNS,
    LABELS,
    MANNER,
    OTHER_LABELS,
    VERBS,
)


def _any(words: "tuple[str, ...] | dict[str, str]") -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_ROLE_LABEL = rf"(?P<role>{_any(LABELS)})(?:{_any(LABEL_NOUNS)})"
# 技术支持单位：    业务指导单位：
SORT = "技术|专业|业务|数据|政策|[省市区县州旗]级|[省市区县州旗]直"
# 牵头单位：    责任部门（单位）：    完成时限：    分管领导：
LABEL = re.compile(
    rf"(?:(?P<deadline>{_any(DEADLINE_LABELS)})|(?P<other>{_any(OTHER_LABELS)})|(?:{SORT})?{_ROLE_LABEL})"
    r"(?:[（〔][^（）〔〕]{1,8}[）〕])?：|(?P<bare>责任|牵头|配合|参与|主办|协办|承办|主责)："
)
# …按职责分工负责    …牵头    …配合完成
VERB = re.compile(
    rf"(?P<manner>(?:{_any(MANNER)})*)(?P<verb>{_any(VERBS)})"
    r"(?:完成|工作|推进|办理|组织落实|相关工作)?(?=[，；、。]|\Z)"
)
# a value that says: nobody
NOBODY = re.compile(r"(?:无|暂无|[—\-－/]+)\Z")
# 市教育局（牵头）: the role in brackets behind the name
ROLE_BEHIND = re.compile(rf"[（〔](?P<verb>{_any(VERBS)})(?:单位|部门)?[）〕]\Z")
WITH = re.compile(r"会同|商(?=[省市区县])|联合(?=[省市区县])")
# （市分工方案：市甲局负责）: whose division it is
AHEAD = re.compile(
    r"[\u4e00-\u9fa5]{0,8}(?:分工方案|实施方案|任务分工|落实分工|分工)："
)
