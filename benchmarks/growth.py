"""How the cost of extraction grows: longer texts, and hostile repetitions.

.venv/bin/python -m benchmarks.growth
"""

import time
from contextlib import suppress

from benchmarks.corpus import documents
from loaders import Document, read_plan
from loaders.errors import PlanError

HOSTILE = {
    "opening brackets": "（",
    "bracket pairs": "（）",
    "dashes": "——",
    "separators": "、",
    "digits": "1",
    "open titles": "《",
    "headings": "一、",
    "role words": "牵头",
    "open roles": "（市甲局牵头",
    "labels": "牵头单位：",
    "tabs": "\t",
    "cells": "\tx\n",
    "column heads": "序号\n",
    "percentages": "5%",
    "years": "到2025年",
    "years with percentages": "到2025年5%",
    "changes": "每年降低1个百分点",
    "doublings": "产值翻一番",
    "分别": "分别达到5%",
    "sectors": "财政、",
    "boxes": "专栏1\n",
}
HEAD = "某市某某规划\n一、重点任务\n（一）加强工作。"
TIMES = 10_000


def seconds(text: str) -> float:
    """Return the CPU time one text takes; a text that is no plan counts as well."""
    document = Document("text.txt", text, "0" * 64, "txt")
    start = time.process_time()
    with suppress(PlanError):
        read_plan(document)
    return time.process_time() - start


def main() -> None:
    """Print seconds, and microseconds a character, which stay level where it is linear."""
    longest = max(documents(), key=lambda plan: len(plan.text)).text
    for times in (1, 10, 100):
        show(f"a real plan x {times}", longest * times)
    for name, piece in HOSTILE.items():
        for times in (TIMES // 10, TIMES):
            show(f"{name} x {times}", HEAD + piece * times)


def show(name: str, text: str) -> None:
    """Print one line."""
    took = seconds(text)
    each = 1e6 * took / len(text)
    print(f"{name:28} {len(text):9} characters {took:8.3f} s {each:8.2f} µs each")


if __name__ == "__main__":
    main()
