"""How large a network page is, and how soon and how smoothly it can be used, beside pyvis's own.

    .venv/bin/python -m benchmarks.network [NODES ...]

Both draw the same made-up network in a real browser without a window. Ours is the file of
`zhengtu draw`; the other is what pyvis writes with its library inside and its defaults, and
can be used once its simulation has come to rest. Medians of several runs, taken by turns.
"""

import random
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import networkx as nx
from playwright.sync_api import Browser, Page, Route, sync_playwright
from pyvis.network import Network

from visual.nearest import Graph
from visual.network import draw
from visual.page import page as page_of

SIZES = (200, 2_000, 10_000)
ROUNDS = 3
PATIENCE = 60.0
"""Seconds after which a page counts as one that cannot be used."""
DRAGGED = 60
"""Steps of the mouse while the view is dragged."""
READY = {
    "zhengtu": "document.documentElement.dataset.network === 'drawn'",
    "pyvis": "window.rested === true",
}
RESTED = (
    "<script>network.once('stabilizationIterationsDone', () => window.rested = true)"
    "</script></body>"
)
FRAMES = """() => {
  const times = [];
  const note = (now) => { times.push(now); if (!window.stopped) requestAnimationFrame(note); };
  window.stopped = false; window.frames_seen = times; requestAnimationFrame(note);
}"""


@dataclass(frozen=True)
class Use:
    """Seconds until a page can be used, and frames a second while it is dragged."""

    seconds: float
    frames: float


def made_up(nodes: int) -> Graph:
    """A network of so many nodes: plans with tasks, which departments lead or take part in."""
    chance = random.Random(nodes)
    graph: Graph = nx.MultiDiGraph(focus="plan/0", cut=0)
    bodies = max(8, nodes // 12)
    plans = max(1, nodes // 400)
    for number in range(plans):
        name = f"第{number}个地区的卫生健康发展规划"
        graph.add_node(f"plan/{number}", kind="plan", label=name, quote="", plan="")
    for number in range(bodies):
        name = f"第{number}区某某事务局"
        graph.add_node(
            f"body/{number}", kind="department", label=name, quote="", plan=""
        )
    for number in range(nodes - plans - bodies):
        task, plan = f"task/{number}", number % plans
        words = f"推进第{number}项改革，完善制度，建立长效机制。"
        graph.add_node(task, kind="task", label=words[:14], quote=words, plan="规划")
        graph.add_edge(f"plan/{plan}", task, kind="part", role="", inferred=False)
        roles = ["lead", *["participant"] * chance.randint(0, 3)]
        for role, body in zip(
            roles, chance.sample(range(bodies), len(roles)), strict=True
        ):
            graph.add_edge(f"body/{body}", task, kind="role", role=role, inferred=False)
    return graph


def ours(graph: Graph, file: Path) -> None:
    """Write our page, every node of it to be seen at once."""
    nodes = len(graph)
    drawing = draw(graph, "plan/0", opening=nodes, limit=nodes)
    file.write_text(page_of(drawing), encoding="utf-8")


def plain(graph: Graph, file: Path) -> None:
    """Write pyvis's page, which tells us when it has come to rest."""
    network = Network(directed=True, cdn_resources="in_line")
    for node, said in graph.nodes(data=True):
        network.add_node(node, label=said["label"], group=said["kind"])
    for start, end in graph.edges():
        network.add_edge(start, end)
    written = network.generate_html().replace("</body>", RESTED)
    file.write_text(written, encoding="utf-8")


WRITERS = {"zhengtu": ours, "pyvis": plain}


def used(browser: Browser, file: Path, ready: str) -> Use | None:
    """Open a page, wait until it can be used, drag it; None where that never comes."""
    opened = browser.new_page(viewport={"width": 1440, "height": 900})
    opened.route("**/*", _only_files)
    try:
        start = time.perf_counter()
        opened.goto(file.as_uri(), wait_until="commit")
        end = start + PATIENCE
        while not opened.evaluate(f"Boolean({ready})"):
            if time.perf_counter() > end:
                return None
            time.sleep(0.02)
        seconds = time.perf_counter() - start
        return Use(seconds, _dragged(opened))
    finally:
        opened.close()


def _only_files(route: Route) -> None:
    """Let nothing leave the machine: pyvis asks others for a style sheet."""
    if route.request.url.startswith("file:"):
        route.continue_()
    else:
        route.abort()


def _dragged(opened: Page) -> float:
    """Drag the view to and fro; return the frames that were drawn in a second."""
    box = opened.locator("canvas").first.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] - 20
    opened.mouse.move(x, y)
    opened.mouse.down()
    opened.evaluate(FRAMES)
    for step in range(DRAGGED):
        opened.mouse.move(x + 4 * abs(30 - step), y)
    times: list[float] = opened.evaluate(
        "() => { window.stopped = true; return window.frames_seen; }"
    )
    opened.mouse.up()
    return 1000 * (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 else 0.0


def measured(browser: Browser, folder: Path, nodes: int) -> None:
    """Print the figures of both pages of one network."""
    graph = made_up(nodes)
    uses: dict[str, list[Use | None]] = {name: [] for name in WRITERS}
    for name, write in WRITERS.items():
        start = time.perf_counter()
        write(graph, folder / f"{name}.html")
        took = time.perf_counter() - start
        size = (folder / f"{name}.html").stat().st_size
        print(f"{nodes:,} nodes, {name}: {size / 1e6:.1f} MB, written in {took:.1f} s")
    for _ in range(ROUNDS):
        for name, found in uses.items():
            if None not in found:
                found.append(used(browser, folder / f"{name}.html", READY[name]))
    for name, found in uses.items():
        print(f"{nodes:,} nodes, {name}: {_said(found)}", flush=True)


def _said(found: list[Use | None]) -> str:
    good = [use for use in found if use is not None]
    if len(good) < len(found):
        return f"not usable after {PATIENCE:.0f} s"
    seconds = statistics.median(use.seconds for use in good)
    frames = statistics.median(use.frames for use in good)
    return f"usable after {seconds:.2f} s, {frames:.0f} frames a second while dragged"


def main(sizes: tuple[int, ...]) -> None:
    """Measure networks of these sizes."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("no chromium on PATH")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox"]
        )
        for nodes in sizes:
            measured(browser, Path(folder), nodes)
        browser.close()


if __name__ == "__main__":
    main(tuple(int(word) for word in sys.argv[1:]) or SIZES)
