"""A small network around one department, with names as nasty as they come."""

import networkx as nx

from visual.nearest import Graph

HOSTILE = "</script><img src=x onerror=alert(1)>'\"&\u2028-->"


def small_network() -> Graph:
    graph: Graph = nx.MultiDiGraph(focus="body", cut=3)
    graph.add_node("body", kind="department", label="青禾区医保局", quote="", plan="")
    for number in range(30):
        task = f"task/{number:02}"
        name = f"第{number}项任务" + "很长的名称" * (number % 4)
        graph.add_node(task, kind="task", label=name, quote="原文", plan="规划")
        role = ("lead", "participant", "responsible")[number % 3]
        graph.add_edge("body", task, role=role, kind="role", inferred=False)
    for number in range(40):
        other = f"other/{number:02}"
        graph.add_node(
            other, kind="department", label=f"区第{number}局", quote="", plan=""
        )
        graph.add_edge(other, f"task/{number % 30:02}", role="participant", kind="role")
    graph.add_node("goal", kind="goal", label=HOSTILE, quote=HOSTILE, plan=HOSTILE)
    graph.add_edge("task/01", "goal", kind="serves", role="", inferred=True)
    graph.add_node("odd", kind="no such kind", label="怪", quote=None, plan=None)
    graph.add_edge("body", "odd", kind="no such link", role="")
    graph.add_edge("body", "task/00", role="participant", kind="role")
    return graph


def large_network(count: int) -> Graph:
    """A tree of so many nodes with as many links across it."""
    graph: Graph = nx.MultiDiGraph()
    kinds = ("task", "department", "indicator", "goal")
    for number in range(count):
        kind = kinds[number % len(kinds)]
        graph.add_node(f"n{number}", kind=kind, label=f"第{number}项内容的名称")
    for number in range(1, count):
        graph.add_edge(f"n{number // 7}", f"n{number}", kind="part")
        graph.add_edge(f"n{number}", f"n{number * 31 % count}", role="lead")
    return graph
