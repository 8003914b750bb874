"""Deadlines beside responsibilities: 6月底前完成, 2024年第三季度."""

import re

Place = tuple[int, int]

# 6月底完成    2023年10月底前    年底前完成    2024年第三季度
DEADLINE = re.compile(
    r"(?:于|在|力争|确保)?(?P<when>(?:(?:20\d{2}|今|明|当)年)?(?:"
    r"\d{1,2}月(?:份|底|末|\d{1,2}日|上旬|中旬|下旬)?|第?[一二三四]季度|[上下]半年|年?[底末]|年内)?"
    r"(?:之?前|以前)?|20\d{2}年?[—\-－至]20\d{2}年)"
    r"(?:完成|完成并.{0,8}|全面完成|基本完成)?(?P<after>并(?:长期坚持|持续推进|持续实施))?\Z"
)
# 8月底前投用    2024年6月底前取得阶段性成效
DEADLINE_WITH = re.compile(
    r"(?P<when>(?:20\d{2}年)?(?:\d{1,2}月|年)?(?:底|末|上旬|中旬|下旬|\d{1,2}日)?之?前)[^，。；]{1,14}\Z"
)
# one of these stands in every date
HAS_DATE = re.compile(r"[年季月底末前]")
# words that stand where a deadline could, but are no date
NO_DATE = re.compile(
    r"(?:全年|持续|长期|常态化|按进度|适时|分阶段|按计划)?(?:推进|坚持|实施|落实|开展|完成)?\Z"
)


def find_deadline(text: str, start: int, end: int) -> Place | None:
    """Return where the date of a piece stands, None where the piece is no date."""
    if not HAS_DATE.search(text, start, end):
        return None
    words = text[start:end]
    when = DEADLINE.match(words)
    if when and when["when"]:
        stop = when.end("after") if when["after"] else when.end("when")
        return start + when.start("when"), start + stop
    when = DEADLINE_WITH.match(words)
    if when and re.search(r"\d", when["when"]):
        return start + when.start("when"), start + when.end("when")
    return None


def is_no_date(words: str) -> bool:
    """Tell 持续推进 and 长期坚持, which stand where a date could."""
    return NO_DATE.match(words) is not None
