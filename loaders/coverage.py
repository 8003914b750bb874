"""Commitments to cover all: 全覆盖, 所有…, 全部…."""

import re
from collections.abc import Iterator

from loaders.clauses import Clause
from loaders.commitments import Commitment, opening_length, subject_of
from loaders.records import Comparator
from ontology.units import MAKING_VERB

# 所有中心建成基层哨点    二级医院全部设置公共卫生科
# one of these stands in every such clause
ALL = re.compile(r"全|所有|100%")
EVERY = re.compile(r"(?P<lead>.*?)(?P<word>所有|全部|100%)(?P<rest>.+)")
NO_EVERY = re.compile(
    r"全部(?:内容|过程|责任|工作|精神|任务|要求|信息|流程|环节|资料)|所有(?:制|权|者|事)|面向所有|对所有|向所有|为所有|覆盖所有|在所有|不论"
)
LONGEST_SCOPE = 6
"""辖区内所有…: what may stand before 所有 is a few characters."""
LONGEST_VERB = 4
SHORT_VERB = re.compile(r"[\u4e00-\u9fa5]+\Z")
DONE = re.compile(
    rf"{MAKING_VERB}|达到|达标|合格|能够|实现|通过|派驻|接入|联网|上线|公开|落实|设有|取消|清零|消除|建档|入网|脱贫|覆盖|脱离|到位|持证|整合|下沉|满足|进入|转为|参加"
)


# 服务覆盖全部公立医院
COVERS_ALL = re.compile(r"(?P<lead>.{2,30}?)(?:覆盖|惠及)(?:全部|所有)(?P<rest>.{2,})")
# 覆盖所有乡镇: said of what the clause before is about
COVERS = re.compile(
    r"(?:并|且|基本|全面|实现)*(?P<rest>(?:覆盖|惠及)(?:全部|所有).{2,})"
)
# 接入全部公立医院
VERB_ALL = re.compile(rf"(?:{MAKING_VERB}|接入|联通|打通|取消|整合)\Z")
LONGEST_SUBJECT = 80
FULL = re.compile(r"(?:实现|达到)?(?:全员?覆盖|100%覆盖)(?:率)?\Z")


def read_coverage(clause: Clause) -> Iterator[Commitment]:
    """Yield what a clause without figures commits to in full.

    实现体检全覆盖; 所有中心建成哨点; 二级医院全部设置老年科.
    """
    if ALL.search(clause.text, clause.start, clause.end) is None:
        return
    words = clause.words
    opening = opening_length(words)
    full = FULL.search(words)
    covers = COVERS_ALL.match(words, opening)
    inherits = COVERS.match(words, opening)
    sign: Comparator = "cover-all"
    rule = "target:cover"
    if full:
        subject = subject_of(words[: full.start()]) if full.start() > opening else ""
    elif inherits:
        yield _inherits(clause, opening, inherits["rest"])
        return
    elif covers:
        subject = subject_of(covers["lead"]) + covers["rest"]
    else:
        subject, sign = _every(words)
        rule = "target:every"
    if subject and len(subject) <= LONGEST_SUBJECT:
        start = clause.start + opening
        yield Commitment(start, clause.end, subject, sign, 100, "%", rule)


def _inherits(clause: Clause, opening: int, rest: str) -> Commitment:
    behind = re.sub("全部|所有", "", rest, count=1)
    start = clause.start + opening
    rule = "target:cover"
    return Commitment(start, clause.end, "", "cover-all", 100, "%", rule, behind=behind)


def _every(words: str) -> tuple[str, Comparator]:
    """Read 所有…建成…, …全部达到…, …100%设置…; an empty subject where it is none."""
    every = EVERY.match(words)
    if every is None or NO_EVERY.search(words):
        return "", "cover-all"
    lead = every["lead"][opening_length(every["lead"] + "x") :]
    is_scope = every["word"] == "所有"
    verb = VERB_ALL.search(lead)
    if verb and every["word"] == "全部":
        return subject_of(lead[: verb.start()]) + verb[0] + every["rest"], "cover-all"
    done = DONE.search(every["rest"], 2 if is_scope else 0)
    if (
        every["word"] == "全部"
        and 2 <= len(every["rest"]) <= LONGEST_VERB
        and every["lead"]
    ):
        done = done or SHORT_VERB.match(every["rest"])
    if done is None or (is_scope and len(lead) > LONGEST_SCOPE):
        return "", "cover-all"
    subject = subject_of(every["lead"] + "x")[:-1] if every["lead"] else ""
    return subject + every["rest"], "=" if every["word"] == "100%" else "cover-all"
