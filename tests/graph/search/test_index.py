import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import StoreError
from graph.search import SearchIndex, words_of
from graph.search.texts import Text
from graph.search.words import folded
from graph.search.writing import write_texts
from graph.store import GENERATIONS, SEARCH, PlanStore
from tests.graph.conftest import put

PLANS = [("id/plan/a", "a" * 64), ("id/plan/b", "b" * 64)]
TEXTS = [
    Text("body", -1, "id/body/1", "区医保局（医保部门）", -1, -1),
    Text("task", 0, "id/plan/a/task/1", "推进医保支付方式改革", 3, 13),
    Text("task", 1, "id/plan/b/task/1", "完善医疗保障，局部试点", 5, 16),
    Text("quote", 0, "id/plan/a/quote/3-13", "推进医保支付方式改革", 3, 13),
    Text("quote", 0, "id/plan/a/quote/20-28", "参保率达98.5%", 20, 28),
    Text("quote", 1, "id/plan/b/quote/1-9", "建5G网络，支持AI", 1, 9),
]
WORDS = [
    "医保",
    "医疗保障",
    "局",
    "区",
    "保",
    "5g",
    "AI",
    "98.5%",
    "支付 医保",
    "保障局",
]


def made(path: Path, texts: list[Text]) -> SearchIndex:
    write_texts(path, texts, PLANS)
    return SearchIndex(path)


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    opened = made(tmp_path / SEARCH, TEXTS)
    yield opened
    opened.close()


def ids(index: SearchIndex, query: str, **given: object) -> list[str]:
    found = index.find(words_of(query), **given)  # type: ignore[arg-type]
    return [hit.id for hit in found.hits]


@pytest.mark.parametrize("query", WORDS)
def test_what_holds_all_words_is_found_in_its_order(
    index: SearchIndex, query: str
) -> None:
    words = words_of(query)
    held = [text.id for text in TEXTS if all(w in folded(text.text) for w in words.all)]

    assert ids(index, query) == held
    assert bool(held) == (query != "保障局")


def test_counts_are_of_all_kinds_and_a_kind_narrows_the_page(
    index: SearchIndex,
) -> None:
    found = index.find(words_of("医保"), kinds=["task"])

    assert [hit.kind for hit in found.hits] == ["task"]
    assert {k: n for k, n in found.counts.items() if n} == {
        "body": 1,
        "task": 1,
        "quote": 1,
    }


def test_a_plan_keeps_what_is_its_own(index: SearchIndex) -> None:
    assert ids(index, "保", plans=["id/plan/b"]) == ["id/plan/b/task/1"]
    assert ids(index, "保", plans=[]) == []


def test_pages_join_to_the_whole(index: SearchIndex) -> None:
    whole = ids(index, "保")
    pages = [ids(index, "保", limit=2, offset=offset) for offset in range(0, 6, 2)]

    assert [one for page in pages for one in page] == whole
    assert len(whole) == 5


def test_a_hit_knows_the_place_of_its_words(index: SearchIndex) -> None:
    (hit,) = index.find(words_of("98.5"), limit=1).hits

    assert (hit.sha256, hit.start, hit.end) == ("a" * 64, 20, 28)


def test_threads_ask_at_once(index: SearchIndex) -> None:
    found: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: found.append(ids(index, "医保")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [ids(index, "医保")] * 8


@given(st.lists(st.text("医保局支付5G.，% ", max_size=8), max_size=6), st.data())
def test_search_is_the_same_as_looking_through_all_texts(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], data: st.DataObject
) -> None:
    rows = [Text("quote", 0, f"q{n}", words, n, n) for n, words in enumerate(texts)]
    words = words_of(data.draw(st.text("医保局支付5G. ", min_size=1, max_size=4)))
    opened = made(tmp_path_factory.mktemp("any") / SEARCH, rows)

    found = [hit.id for hit in opened.find(words).hits]

    opened.close()
    assert found == [
        row.id
        for row in rows
        if words.all and all(word in folded(row.text) for word in words.all)
    ]


def test_the_same_texts_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        made(tmp_path / name, TEXTS).close()

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_the_same_plans_give_the_same_index(tmp_path: Path) -> None:
    written = []
    for name in ("one", "two"):
        generation = put(tmp_path / name)
        path = tmp_path / name / GENERATIONS / generation / SEARCH
        written.append(path.read_bytes())

    assert written[0] == written[1]


def test_a_store_finds_names_titles_and_quotes(three_plans: PlanStore) -> None:
    found = three_plans.search_index.find(words_of("医保"), limit=100)

    assert {hit.kind for hit in found.hits} >= {"body", "function", "task", "quote"}
    for hit in found.hits:
        if hit.kind == "quote":
            assert hit.sha256
            assert "医保" in three_plans.text(hit.sha256)[hit.start : hit.end]


def test_every_quote_of_a_store_is_in_the_index(three_plans: PlanStore) -> None:
    asked = "SELECT ?t WHERE { ?q <https://w3id.org/zhengtu/ns#exact> ?t FILTER(CONTAINS(?t, '医')) }"
    found = three_plans.search_index.find(words_of("医"), kinds=["quote"])

    assert found.counts["quote"] == len(list(three_plans.query(asked))) > 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "spoil", [Path.unlink, lambda path: path.write_bytes(b"no database, " * 99)]
)
def test_a_store_without_an_index_says_what_to_do(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    write_texts(tmp_path / SEARCH, TEXTS, PLANS)
    spoil(tmp_path / SEARCH)

    with pytest.raises(StoreError, match="zhengtu build"):
        SearchIndex(tmp_path / SEARCH)
