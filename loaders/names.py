"""A list of names split into the names it holds."""

import re
from collections.abc import Iterator

from loaders.conventions import STARS
from ontology.bodies import EMPTY_TAILS, is_body

OPENING, CLOSING = "（〔《“‘〈【", "）〕》”’〉】"
# what sets names apart, and the brackets in which it does not
MARK = re.compile(rf"[、，；。,;\n\t{OPENING}{CLOSING}]")
# 各市、县〔区〕政府 and 各镇、街道 are one name
BARE_LEVELS = re.compile(r"各(?:设区)?[省市县区旗镇乡州盟]{1,3}\Z")
MORE_LEVELS = re.compile(
    r"(?:[省市县区旗镇乡州盟]{1,3}|街道|街|园区|功能区|自治[区州县旗]|直辖市)"
    r"(?:[（〔][^（）〔〕]{1,12}[）〕])?(?:人民政府|政府|党委|街道办事处|办事处|管委会)?\Z"
)
# 市甲局和市乙局 are two, 发展和改革局 is one
JOINT = re.compile(r"以及|[和及与]")
# 有关部门和单位 stays whole
REST_OF_GROUP = re.compile(r"(?:有关|相关)?(?:单位|部门|企业|机构)\Z")
LEADING = re.compile(r"(?:由|会同|以及|及|和|与|其中|分别由)")
ETC = re.compile(r"等(?=[^等]*\Z)")
COUNT = re.compile(r"\d{1,3}[个家](?:部门|单位)?\Z")

Place = tuple[int, int]


def split_names(text: str, start: int = 0, end: int | None = None) -> list[Place]:
    """Return the places of the names in a list: 市甲局、市乙局等市级有关部门.

    A 等 without a name behind it is dropped; a tail (市级有关部门) is a name of its own.
    """
    stop = len(text) if end is None else end
    pieces = list(_pieces(text, start, stop))
    names: list[Place] = []
    for piece in _whole_groups(text, pieces):
        names.extend(_joined(text, *_trimmed(text, *piece)))
    return [name for name in names if name[0] < name[1]]


def _pieces(text: str, start: int, end: int) -> Iterator[Place]:
    depth, place = 0, start
    for mark in MARK.finditer(text, start, end):
        if mark[0] in OPENING:
            depth += 1
        elif mark[0] in CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0:
            yield place, mark.start()
            place = mark.end()
    yield place, end


def _whole_groups(text: str, pieces: list[Place]) -> Iterator[Place]:
    """Put 各市 and 县（区）政府 together again."""
    index = 0
    while index < len(pieces):
        start, end = pieces[index]
        if BARE_LEVELS.match(text[start:end]):
            while index + 1 < len(pieces) and MORE_LEVELS.match(
                text[slice(*pieces[index + 1])]
            ):
                index += 1
                end = pieces[index][1]
        yield start, end
        index += 1


def _trimmed(text: str, start: int, end: int) -> Place:
    leading = LEADING.match(text, start, end)
    if leading and is_body(text[leading.end() : end]) and leading[0] not in ("与",):
        start = leading.end()
    while end > start and text[end - 1] in "。：！." + STARS:
        end -= 1
    while start < end and text[start] in STARS:
        start += 1
    return start, end


def _joined(text: str, start: int, end: int) -> list[Place]:
    """Split at 和 where both sides are bodies, and at the last 等."""
    etc = ETC.search(text, start, end)
    if etc and is_body(text[start : etc.start()]):
        tail = text[etc.start() : end]
        first = _joined(text, start, etc.start())
        return first if _is_empty_tail(tail) else first + _tail(text, etc.end(), end)
    for joint in JOINT.finditer(text, start, end):
        left, right = text[start : joint.start()], text[joint.end() : end]
        if REST_OF_GROUP.match(right) or _is_open(left):
            continue
        if is_body(left) and is_body(right):
            return [(start, joint.start()), *_joined(text, joint.end(), end)]
    return [(start, end)]


def _tail(text: str, start: int, end: int) -> list[Place]:
    """等市级有关部门, 等和各县区政府: a name of its own behind 等."""
    joint = JOINT.match(text, start, end)
    return _joined(text, joint.end() if joint else start, end)


def _is_open(text: str) -> bool:
    return sum(map(text.count, OPENING)) > sum(map(text.count, CLOSING))


def _is_empty_tail(tail: str) -> bool:
    return tail in EMPTY_TAILS or COUNT.match(tail[1:]) is not None
