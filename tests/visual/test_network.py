from typing import Any

import networkx as nx
import pytest

from visual.labels import size
from visual.nearest import Graph, levels
from visual.network import Drawing, draw
from visual.places import LAYOUTS
from visual.style import style


def test_every_node_and_link_is_drawn_once(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body")
    nodes = drawing.data["ids"]
    edges = links_of(drawing)

    assert sorted(nodes) == sorted(neighbourhood)
    assert len(edges) == neighbourhood.number_of_edges()
    assert len(set(edges)) == len(edges)
    assert ("body", "task/00", "lead") in edges
    assert ("body", "task/00", "participant") in edges


def test_the_first_view_is_small_and_varied(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body", opening=20)
    kinds = [
        style().kind(drawing.data["kindNames"][kind]).id
        for kind in drawing.data["kinds"]
    ]

    assert drawing.data["seen"][1] == drawing.opening == 20
    assert drawing.data["ids"][0] == "body"
    assert set(kinds[:20]) >= {"department", "task", "other"}


def test_what_is_left_out_is_counted(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body", opening=10, limit=25)

    assert drawing.nodes == 25
    assert drawing.left_out == len(neighbourhood) - 25 + 3


def test_the_legend_counts_what_is_drawn(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body")

    assert drawing.counts["kind"] == {
        "goal": 1,
        "task": 30,
        "department": 41,
        "other": 1,
    }
    assert sum(drawing.counts["link"].values()) == len(drawing.data["from"])


def test_inferred_links_are_marked(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body")

    assert [links_of(drawing)[edge] for edge in drawing.data["inferred"]] == [
        ("task/01", "goal", "serves")
    ]


def test_levels_go_out_from_the_focus(neighbourhood: Graph) -> None:
    found = levels(neighbourhood, "body")

    assert found[0] == ["body"]
    assert len(found[1]) == 31
    assert sum(map(len, found)) == len(neighbourhood)


def test_one_lonely_node_is_a_drawing() -> None:
    graph: Graph = nx.MultiDiGraph()
    graph.add_node("plan", kind="plan", label="规划", quote=None, plan=None)
    drawing = draw(graph, "plan")

    assert (drawing.nodes, drawing.opening, drawing.left_out) == (1, 1, 0)
    assert drawing.data["from"] == []


def test_identifiers_are_shortened_as_asked(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body", path=lambda node: f"/{node}")

    assert drawing.data["ids"][0] == "/body"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_grows_moves_nothing_and_covers_nothing(
    neighbourhood: Graph, layout: str
) -> None:
    before = draw(neighbourhood, "body", layouts=[layout]).data["places"][layout]
    new = [f"new/{number}" for number in range(12)]
    for node in new:
        neighbourhood.add_node(node, kind="task", label="新来的任务名称")
        neighbourhood.add_edge("task/03", node, kind="part", role="")
    grown = draw(
        neighbourhood, "body", layouts=[layout], growth=[("task/03", new)]
    ).data

    assert grown["ids"][-12:] == new
    assert grown["places"][layout][: len(before)] == before
    assert not covered(grown, layout)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_is_the_same_each_time(neighbourhood: Graph, layout: str) -> None:
    one, two = (draw(neighbourhood, "body", layouts=[layout]) for _ in range(2))

    assert one.data == two.data


def test_what_no_link_leads_to_is_drawn_as_well() -> None:
    graph: Graph = nx.MultiDiGraph()
    for number in range(5):
        graph.add_node(str(number), kind="task", label=f"第{number}项")
    drawing = draw(graph, "3")

    assert drawing.nodes == drawing.opening == 5
    assert drawing.data["ids"][0] == "3"


def test_widths_of_links_are_kept() -> None:
    graph: Graph = nx.MultiDiGraph()
    graph.add_node("a", kind="department", label="甲局")
    graph.add_node("b", kind="department", label="乙局")
    graph.add_edge("a", "b", kind="cooperates", weight=7)

    assert draw(graph, "a").data["weights"] == [7]


def links_of(drawing: Drawing) -> list[tuple[str, str, str]]:
    data = drawing.data
    ends = zip(data["from"], data["to"], data["links"], strict=True)
    return [
        (data["ids"][start], data["ids"][end], data["linkNames"][link])
        for start, end, link in ends
    ]


def covered(data: dict[str, Any], layout: str) -> list[tuple[str, str]]:
    """Pairs of nodes whose names lie over each other."""
    flat = data["places"][layout]
    boxes = [
        (x, y, *size(label))
        for x, y, label in zip(flat[::2], flat[1::2], data["labels"], strict=True)
    ]
    return [
        (data["labels"][i], data["labels"][j])
        for i, (x, y, wide, high) in enumerate(boxes)
        for j, (left, top, width, height) in enumerate(boxes[:i])
        if abs(x - left) < (wide + width) / 2
        and abs(y - top) < (high + height) / 2 - 14
    ]
