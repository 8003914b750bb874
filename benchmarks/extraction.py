"""Speed of extraction beside two peers over the same text, in one run on one core.

    .venv/bin/python -m benchmarks.extraction [--megabytes 20]

The plans are repeated up to the size asked for. Peers: jieba.cut (word segmentation)
and one plain regular expression over the text (the floor of any rule).
"""

import argparse
import re
import time
from collections.abc import Callable, Sequence

import jieba

from benchmarks.corpus import documents, megabytes
from loaders import Document, read_plan

SCAN = re.compile(r"牵头|责任单位|配合|负责|参与")


def repeated(plans: Sequence[Document], size: float) -> list[Document]:
    """Return the plans over and over, up to a size in MB."""
    once = sum(megabytes(plan.text) for plan in plans)
    return list(plans) * max(1, round(size / once))


def rate(work: Callable[[Document], object], plans: Sequence[Document]) -> float:
    """Return MB of UTF-8 a second."""
    start = time.perf_counter()
    for plan in plans:
        work(plan)
    return sum(megabytes(plan.text) for plan in plans) / (time.perf_counter() - start)


def segment(plan: Document) -> int:
    """Run the peer that cuts words."""
    return sum(1 for _ in jieba.cut(plan.text))


def scan(plan: Document) -> int:
    """Run the peer that only looks for words of responsibility."""
    return len(SCAN.findall(plan.text))


def main() -> None:
    """Print MB/s of each, and the ratio of extraction to each peer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=20)
    plans = repeated(documents(), parser.parse_args().megabytes)
    jieba.initialize()
    read_plan(plans[0])
    rates = {
        "zhengtu, whole extraction": rate(read_plan, plans),
        "jieba.cut": rate(segment, plans),
        "one plain scan": rate(scan, plans),
    }
    ours = rates["zhengtu, whole extraction"]
    print(f"{len(plans)} documents, {sum(megabytes(p.text) for p in plans):.1f} MB")
    for name, figure in rates.items():
        print(f"{name:28} {figure:8.2f} MB/s   ratio {ours / figure:6.3f}")


if __name__ == "__main__":
    main()
