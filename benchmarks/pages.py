"""How long the service takes for pages, the first one of a fresh process and a later one.

    python -m benchmarks.pages STORE

Each row is a service of its own, started anew: its first answer is that of this page,
nothing was asked before. The later one is another page of the same kind, so that no kept
answer is given. Then completion: over the names of the store, and over made-up names.
"""

import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median, quantiles
from urllib.parse import quote

import httpx2

from graph.completion.complete import Completer
from graph.completion.things import Thing, things
from graph.store import open_store

PAGES = {
    "start page": ("/", "/plans"),
    "who leads what": ("/ask?q=区医保局牵头哪些任务", "/ask?q=区财政局参与哪些任务"),
    "all tasks": ("/ask?q=有哪些任务", "/ask?q=有哪些量化目标"),
    "comparison": (
        "/ask?q=比较各地每千人口医疗卫生机构床位数",
        "/ask?q=比较各地人均预期寿命",
    ),
    "not understood": ("/ask?q=区医保局怎么样", "/ask?q=区财政局怎么样"),
    "departments": ("/departments", "/departments?sort=-leads"),
}
TIMES = 5
MADE_UP = 100_000
TYPED = (
    "医保",
    "ybj",
    "区财政局",
    "区财政局牵",
    "yi",
    "weisheng",
    "x",
    "没有",
    "哪些部门与",
    "zzz",
)
SYLLABLES = "安白长大东方福高广海河华江金兰林明南宁平青清山石双水泰天文武西新阳永云泽"
WORK = [
    "医疗保障",
    "卫生健康",
    "财政",
    "教育",
    "民政",
    "水利",
    "交通运输",
    "应急管理",
    "发展和改革",
    "农业农村",
]


def main(store: str) -> None:
    """Print the times of pages, their sizes, and the times of completion."""
    for name, (first, later) in PAGES.items():
        colds, warms, size = [], [], 0
        for _ in range(TIMES):
            with _served(store) as client:
                took, size = _timed(client, first)
                colds.append(took)
                warms.append(_timed(client, later)[0])
        print(
            f"{name}: first {median(colds):.0f} ms (worst {max(colds):.0f}), "
            f"later {median(warms):.0f} ms, {size / 1000:.0f} kB"
        )
    with open_store(store) as opened:
        started = time.perf_counter()
        own = Completer(things(opened))
        _complete("completion, the store's names", own, started)
    started = time.perf_counter()
    _complete(f"completion, {MADE_UP:,} made-up names", Completer(_made_up()), started)


@contextmanager
def _served(store: str) -> Iterator[httpx2.Client]:
    command = [sys.executable, "-u", "-c", "from api.cli import main; main()"]
    arguments = ["serve", "--store", store, "--port", "0"]
    with subprocess.Popen(
        [*command, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[1].rstrip("/")
        with httpx2.Client(base_url=address) as client:
            client.get("/healthz")
            yield client
        server.terminate()


def _timed(client: httpx2.Client, path: str) -> tuple[float, int]:
    started = time.perf_counter()
    answer = client.get(quote(path, safe="/?=&"))
    took = (time.perf_counter() - started) * 1000
    answer.raise_for_status()
    return took, len(answer.content)


def _complete(name: str, completer: Completer, started: float) -> None:
    completer.complete("a", 8)  # the pinyin is read when somebody types letters
    ready = time.perf_counter() - started
    spent = []
    for typed in TYPED * 20:
        begun = time.perf_counter()
        completer.complete(typed, 8)
        spent.append((time.perf_counter() - begun) * 1000)
    p99 = quantiles(spent, n=100)[98]
    print(
        f"{name}: ready in {ready:.1f} s; p50 {median(spent):.2f} ms, p99 {p99:.2f} ms"
    )


def _made_up() -> Sequence[Thing]:
    """Departments of made-up places, four names each."""
    made = random.Random(1)
    found = []
    for number in range(MADE_UP // 4):
        place = "".join(made.choices(SYLLABLES, k=2)) + made.choice("市区县")
        work = made.choice(WORK)
        label = f"{place}{work}局"
        names = (label, f"{place[-1]}{work}局", f"{work}局", f"{place}{work[:2]}局")
        asks = ("lead", "join", "responsible")
        iri = f"https://example.org/{number}"
        found.append(Thing("body", iri, label, label, names, place, 0, asks))
    return found


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m benchmarks.pages STORE")
    main(sys.argv[1])
