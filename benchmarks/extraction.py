"""Speed of extraction beside two peers over the same text, on one core.

    .venv/bin/python -m benchmarks.extraction [--megabytes 3] [--rounds 7] [--profile]

Peers: jieba.cut (word segmentation) and one plain regular expression over the text
(the floor of any rule). Each round runs every contestant over the plans, which are
repeated up to the size asked for; the medians of the rounds are printed. Only CPU time
counts. What extraction remembers is forgotten before each document, so that reading a
plan again gains nothing.
"""

import argparse
import re
import time
from collections.abc import Callable, Sequence
from statistics import median

import jieba

from benchmarks.corpus import documents, megabytes
from benchmarks.steps import shares
from loaders import Document, read_plan
from ontology.columns import column_role

SCAN = re.compile(r"牵头|责任单位|配合|负责|参与")
OURS = "zhengtu, whole extraction"


def repeated(plans: Sequence[Document], size: float) -> list[Document]:
    """Return the plans over and over, up to a size in MB."""
    once = sum(megabytes(plan.text) for plan in plans)
    return list(plans) * max(1, round(size / once))


def rate(work: Callable[[Document], object], plans: Sequence[Document]) -> float:
    """Return MB of UTF-8 a second of CPU time."""
    start = time.process_time()
    for plan in plans:
        work(plan)
    return sum(megabytes(plan.text) for plan in plans) / (time.process_time() - start)


def extract(plan: Document) -> object:
    """Run the whole extraction as on a document never seen before."""
    column_role.cache_clear()
    return read_plan(plan)


def segment(plan: Document) -> int:
    """Run the peer that cuts words."""
    return sum(1 for _ in jieba.cut(plan.text))


def scan(plan: Document) -> int:
    """Run the peer that only looks for words of responsibility."""
    return len(SCAN.findall(plan.text))


CONTESTANTS = {OURS: extract, "jieba.cut": segment, "one plain scan": scan}


def main() -> None:
    """Print MB/s of each, the ratio of extraction to each peer, and where time goes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=3, help="of each round")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--profile", action="store_true", help="time of each step")
    options = parser.parse_args()
    plans = repeated(documents(), options.megabytes)
    jieba.initialize()
    extract(plans[0])
    rounds = [
        {name: rate(work, plans) for name, work in CONTESTANTS.items()}
        for _ in range(options.rounds)
    ]
    size = sum(megabytes(plan.text) for plan in plans)
    print(f"{options.rounds} rounds of {len(plans)} documents, {size:.1f} MB")
    for name in CONTESTANTS:
        speed = median(one[name] for one in rounds)
        ratios = sorted(one[OURS] / one[name] for one in rounds)
        between = f"{ratios[0]:.3f} to {ratios[-1]:.3f}"
        print(f"{name:28} {speed:8.2f} MB/s   ratio {median(ratios):6.3f} ({between})")
    if options.profile:
        for step, share in shares(extract, plans):
            print(f"{step:28} {share:8.1%}")


if __name__ == "__main__":
    main()
