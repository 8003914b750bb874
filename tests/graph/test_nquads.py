"""N-Quads: the same bytes for the same quads."""

import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graph.nquads import to_nquads

THIS = NamedNode("https://example.org/this")
SAYS = NamedNode("https://example.org/says")
GRAPH = NamedNode("https://example.org/graph")


def says(words: str) -> Quad:
    return Quad(THIS, SAYS, Literal(words), GRAPH)


def test_lines_are_unique_and_sorted() -> None:
    written = to_nquads([says("乙"), says("甲"), says("乙")])

    assert written.decode().splitlines() == sorted(
        f'{THIS} {SAYS} "{words}" {GRAPH} .' for words in "甲乙"
    )


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_whatever_is_written_reads_back_as_the_same(words: list[str]) -> None:
    quads = [says(word) for word in words]

    read = parse(to_nquads(quads), format=RdfFormat.N_QUADS)

    assert set(read) == set(quads)


def test_nothing_gives_no_bytes() -> None:
    assert to_nquads([]) == b""


PROGRAM = """
import hashlib
from graph.nquads import to_nquads
from graph.triples import plan_quads, reference_quads
from tests.graph.every_kind import DOCUMENT, RECORD
quads = [*plan_quads(RECORD, DOCUMENT), *reference_quads()]
print(hashlib.sha256(to_nquads(quads)).hexdigest())
"""


def digest(seed: str) -> bytes:
    return subprocess.run(  # our own program, no shell
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
    ).stdout


def test_a_plan_gives_the_same_bytes_in_every_process() -> None:
    digests = {digest(seed) for seed in "012"}

    assert len(digests) == 1
