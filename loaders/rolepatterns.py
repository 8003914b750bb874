"""The patterns of the words of responsibility: labels, verbs, what stands beside them."""

import re

from ontology.alternatives import any_initial, any_of
from ontology.rolewords import (
    DEADLINE_LABELS,
    LABEL_NOUNS,
    LABELS,
    MANNER,
    OTHER_LABELS,
    VERBS,
)

_ROLE_LABEL = rf"(?P<role>{any_of(LABELS)}){any_of(LABEL_NOUNS)}"
# 技术支持单位：    业务指导单位：
SORTS = ["技术", "专业", "业务", "数据", "政策"]
SORTS += [level + own for level in "省市区县州旗" for own in "级直"]
# 牵头单位：    责任部门（单位）：    完成时限：    分管领导：
LABEL = re.compile(
    any_initial(DEADLINE_LABELS, OTHER_LABELS, LABELS, SORTS)
    + rf"(?:(?P<deadline>{any_of(DEADLINE_LABELS)})|(?P<other>{any_of(OTHER_LABELS)})|{any_of(SORTS)}?{_ROLE_LABEL})"
    r"(?:[（〔][^（）〔〕]{1,8}[）〕])?：|(?P<bare>责任|牵头|配合|参与|主办|协办|承办|主责)："
)
# …按职责分工负责    …牵头    …配合完成
VERB = re.compile(
    any_initial(MANNER, VERBS)
    + rf"(?P<manner>{any_of(MANNER)}*)(?P<verb>{any_of(VERBS)})"
    r"(?:完成|工作|推进|办理|组织落实|相关工作)?(?=[，；、。]|\Z)"
)
# a value that says: nobody
NOBODY = re.compile(r"(?:无|暂无|[—\-－/]+)\Z")
# 市教育局（牵头）: the role in brackets behind the name
ROLE_BEHIND = re.compile(rf"[（〔](?P<verb>{any_of(VERBS)})(?:单位|部门)?[）〕]\Z")
WITH = re.compile(r"会同|商(?=[省市区县])|联合(?=[省市区县])")
# （市分工方案：市甲局负责）: whose division it is
AHEAD = re.compile(
    r"[\u4e00-\u9fa5]{0,8}(?:分工方案|实施方案|任务分工|落实分工|分工)："
)
