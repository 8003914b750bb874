from collections import Counter

import networkx as nx

from visual.nearest import Graph, levels
from visual.network import draw


def test_every_node_and_link_is_drawn_once(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body")
    nodes = [node["id"] for node in drawing.data["nodes"]]
    edges = [(e["from"], e["to"], e["link"]) for e in drawing.data["edges"]]

    assert sorted(nodes) == sorted(neighbourhood)
    assert len(edges) == neighbourhood.number_of_edges()
    assert len(set(edges)) == len(edges)
    assert ("body", "task/00", "lead") in edges
    assert ("body", "task/00", "participant") in edges


def test_the_first_view_is_small_and_varied(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body", opening=20)
    shown = [node for node in drawing.data["nodes"] if not node["hidden"]]

    assert drawing.opening == len(shown) == 20
    assert shown[0]["id"] == "body"
    assert {node["group"] for node in shown} >= {"department", "task", "other"}


def test_what_is_left_out_is_counted(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body", opening=10, limit=25)

    assert drawing.nodes == 25
    assert drawing.left_out == len(neighbourhood) - 25 + 3


def test_the_legend_counts_what_is_drawn(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body")
    kinds = {row.look.id: row.count for row in drawing.kinds}

    assert kinds == {"goal": 1, "task": 30, "department": 41, "other": 1}
    assert sum(row.count for row in drawing.links) == len(drawing.data["edges"])


def test_inferred_links_are_marked(neighbourhood: Graph) -> None:
    edges = draw(neighbourhood, "body").data["edges"]

    assert Counter(edge["inferred"] for edge in edges)[True] == 1


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
    assert drawing.links == ()


def test_addresses_of_the_service_reach_the_side_panel(neighbourhood: Graph) -> None:
    drawing = draw(neighbourhood, "body", addresses=lambda node: {"看": f"/{node}"})

    assert drawing.data["details"]["task/03"]["links"] == [["看", "/task/03"]]
