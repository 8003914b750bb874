"""Where the title of a numbered paragraph ends and its text begins."""

import re

LONGEST_TITLE = 50
LONGEST_RUN_IN = 45
LONGEST_LABEL = 30
# a heading of its own: no sentence mark inside, none at the end
SENTENCE_MARK = re.compile(r"[。！？；]")
STOP = re.compile(r"[。！？：；]")
CLAUSE = re.compile(r"[，。；：]")
OPENING, CLOSING = "（〔《“‘〈", "）〕》”’〉"


def is_heading_only(text: str) -> bool:
    """Tell a heading that stands alone: 加强基层能力建设 (no sentence in it)."""
    bare = text.rstrip("。.")
    if len(bare) > LONGEST_TITLE or SENTENCE_MARK.search(bare):
        return False
    label, colon, rest = bare.partition("：")
    if colon and len(label) <= LONGEST_LABEL and len(rest) > len(label):
        return False
    return not text.endswith(("，", "、", "；")) and bool(bare)


def run_in_title(text: str, bold: int = 0) -> int | None:
    """Return the length of the title that opens a paragraph, None where it has none.

    A title is a bold run, a short first sentence (加强能力建设。支持…), or a label before
    a colon (能力提升工程：支持…).
    """
    if 0 < bold <= len(text) and bold <= LONGEST_RUN_IN + 5:
        return len(text[:bold].rstrip("。：:"))
    for match in STOP.finditer(text, 0, LONGEST_RUN_IN + 1):
        if is_inside(text, match.start()):
            continue
        longest = LONGEST_LABEL if match[0] == "：" else LONGEST_RUN_IN
        return (
            match.start() if match[0] in "。：" and match.start() <= longest else None
        )
    return None


def first_clause(text: str) -> int:
    """Return the length of the first clause, or of the first sentence's beginning."""
    for match in CLAUSE.finditer(text):
        if not is_inside(text, match.start()):
            return match.start()
    return len(text)


def is_inside(text: str, place: int) -> bool:
    """Tell whether a place lies inside brackets or quotation marks."""
    before = text[max(0, place - 80) : place]
    depth = sum(before.count(mark) for mark in OPENING)
    return depth > sum(before.count(mark) for mark in CLOSING)
