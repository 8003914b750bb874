"""Speed of extraction beside two peers over the same text, in one run on one core.

    .venv/bin/python -m benchmarks.extraction [--megabytes 20] [--stages]

The plans are repeated up to the size asked for. Peers: jieba.cut (word segmentation)
and one plain regular expression over the text (the floor of any rule). The three take
turns, plan set by plan set, and the figures are medians of processor time, so that
whatever else the machine does falls on all alike.
"""

import argparse
import re
import statistics
import time
from collections.abc import Callable, Iterable, Sequence

import jieba

from benchmarks.corpus import documents, megabytes
from benchmarks.stages import shares
from loaders import Document, read_plan

SCAN = re.compile(r"牵头|责任单位|配合|负责|参与")
OURS = "zhengtu, whole extraction"


def seconds(work: Callable[[Document], object], plans: Iterable[Document]) -> float:
    """Return the processor time of one round."""
    start = time.process_time()
    for plan in plans:
        work(plan)
    return time.process_time() - start


def segment(plan: Document) -> int:
    """Run the peer that cuts words."""
    return sum(1 for _ in jieba.cut(plan.text))


def scan(plan: Document) -> int:
    """Run the peer that only looks for words of responsibility."""
    return len(SCAN.findall(plan.text))


CONTESTANTS: dict[str, Callable[[Document], object]] = {
    OURS: read_plan,
    "jieba.cut": segment,
    "one plain scan": scan,
}


def rounds(plans: Sequence[Document], times: int) -> dict[str, list[float]]:
    """Return the seconds of each contestant, round by round."""
    took: dict[str, list[float]] = {name: [] for name in CONTESTANTS}
    for _ in range(times):
        for name, work in CONTESTANTS.items():
            took[name].append(seconds(work, plans))
    return took


def main() -> None:
    """Print MB/s of each, the ratio of extraction to each peer, and where time goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=20)
    parser.add_argument("--stages", action="store_true")
    asked = parser.parse_args()
    plans = documents()
    once = sum(megabytes(plan.text) for plan in plans)
    times = max(1, round(asked.megabytes / once))
    jieba.initialize()
    read_plan(plans[0])
    took = rounds(plans, times)
    print(f"{len(plans)} documents x {times}, {once * times:.1f} MB")
    for name, each in took.items():
        ratios = [peer / ours for ours, peer in zip(took[OURS], each, strict=True)]
        speed = once / statistics.median(each)
        print(f"{name:28} {speed:8.2f} MB/s   ratio {statistics.median(ratios):6.3f}")
    if asked.stages:
        for stage, share in shares(plans).items():
            print(f"  {stage:26} {share:6.1%}")


if __name__ == "__main__":
    main()
