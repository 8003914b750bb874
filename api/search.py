"""Full-text search over names, titles and quotes: as JSON, as a table, as a page."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api import addresses
from api.downloads import FILES, FormParameter, chosen, sheet
from api.errors import BadRequest
from api.filters import PlaceFilter, PlanFilter, plans_of
from api.hits import SearchHit, SearchResult
from api.pages import page
from api.paging import MOST, page_address, say_pages
from api.running import Running, Service
from graph.search import KINDS, Found, Hit, Words, words_of
from graph.search.snippets import snippet

router = APIRouter(tags=["检索"])

MOST_WORDS = 10
PAGE = 20

Words_ = Annotated[
    str,
    Query(
        max_length=200,
        description="要找的字词，两个字也行；空格隔开的几个词都要有",
        examples=["医保", "医保 支付"],
    ),
]
KindFilter = Annotated[
    list[str],
    Query(
        alias="kind",
        description=f"只要哪几类：{'、'.join(KINDS)}",
        examples=[["task"]],
    ),
]
SearchLimit = Annotated[int, Query(ge=1, le=200, description="最多几条")]
SearchOffset = Annotated[int, Query(ge=0, le=MOST, description="跳过几条")]


@router.get(
    "/api/search",
    summary="全文检索：名称、标题、原文，两个字的词也找得到",
    response_model=SearchResult,
    responses=FILES,
)
def search(
    request: Request,
    service: Service,
    q: Words_,
    kinds: KindFilter = [],  # noqa: B006  # FastAPI copies it
    plan: PlanFilter = None,
    place: PlaceFilter = None,
    limit: SearchLimit = PAGE,
    offset: SearchOffset = 0,
    form: FormParameter = None,
) -> Response:
    """Hits in a fixed order: names first, then plan by plan in the order of the text."""
    kind_of_answer = chosen(request, form)
    words = _words(q)
    found = _find(service, words, kinds, plan, place, limit, offset)
    hits = [_hit(service, words, hit) for hit in found.hits]
    if kind_of_answer == "json":
        result = _result(q, words, kinds, found, hits, limit, offset)
        answer = Response(result.model_dump_json(), media_type="application/json")
        answer.headers["Vary"] = "Accept"
    else:
        rows = [_row(hit, shown) for hit, shown in zip(found.hits, hits, strict=True)]
        answer = sheet(rows, kind_of_answer, "search")
    say_pages(request, answer, _total(found, kinds), limit, offset)
    return answer


@router.get("/search", include_in_schema=False)
def search_page(
    request: Request,
    service: Service,
    q: Words_ = "",
    kinds: KindFilter = [],  # noqa: B006
    plan: PlanFilter = None,
    offset: SearchOffset = 0,
) -> Response:
    """The search as a page; without words it says what can be searched."""
    values: dict[str, Any] = {"kinds": KINDS, "chosen": kinds, "result": None}
    if q.strip():
        words = _words(q)
        found = _find(service, words, kinds, plan, None, PAGE, offset)
        hits = [_hit(service, words, hit) for hit in found.hits]
        values["result"] = _result(q, words, kinds, found, hits, PAGE, offset)
        values["pieces"] = [snippet(hit.text, words).pieces() for hit in found.hits]
        values["whole"] = sum(found.counts.values())
        values["pages"] = _neighbours(request, values["result"].total, offset)
    return page(request, "search.html", **values)


def _words(q: str) -> Words:
    """The words of a query.

    Raises:
        BadRequest: for a query without any, or with too many.
    """
    words = words_of(q)
    if not words.all:
        raise BadRequest("没有可以找的字：请写几个汉字、字母或数字。")
    if len(words.all) > MOST_WORDS:
        raise BadRequest(f"一次最多找 {MOST_WORDS} 个词，这里有 {len(words.all)} 个。")
    return words


def _find(
    service: Running,
    words: Words,
    kinds: Sequence[str],
    plan: str | None,
    place: str | None,
    limit: int,
    offset: int,
) -> Found:
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        raise BadRequest(f"没有 {unknown[0]} 这一类，可用的有：{'、'.join(KINDS)}。")
    chosen_plans = plans_of(service.store, plan, place)
    plans = (
        None
        if chosen_plans is None
        else {_short(service, p.value) for p in chosen_plans}
    )
    index = service.store.search_index
    return index.find(words, kinds=kinds, plans=plans, limit=limit, offset=offset)


def _short(service: Running, iri: str) -> str:
    return iri.removeprefix(service.store.base)


def _result(
    q: str,
    words: Words,
    kinds: Sequence[str],
    found: Found,
    hits: list[SearchHit],
    limit: int,
    offset: int,
) -> SearchResult:
    return SearchResult(
        query=q,
        words=list(words.all),
        total=_total(found, kinds),
        kinds={kind: count for kind, count in found.counts.items() if count},
        offset=offset,
        limit=limit,
        hits=hits,
    )


def _total(found: Found, kinds: Sequence[str]) -> int:
    return sum(n for kind, n in found.counts.items() if not kinds or kind in kinds)


def _hit(service: Running, words: Words, hit: Hit) -> SearchHit:
    iri, plan = service.store.base + hit.id, None
    if hit.plan is not None:
        plan = service.store.base + hit.plan
    cut = snippet(hit.text, words)
    return SearchHit(
        kind=hit.kind,
        kindWords=KINDS[hit.kind].words,
        id=iri,
        url=addresses.local(service.store.base, iri),
        text=cut.text,
        marks=list(cut.marks),
        plan=service.plan_titles.get(plan) if plan else None,
        planId=plan,
        source=addresses.source(hit.sha256, hit.start, hit.end)
        if hit.sha256 and hit.start >= 0
        else None,
    )


def _row(hit: Hit, shown: SearchHit) -> dict[str, object]:
    return {
        "kind": shown.kindWords,
        "item": hit.text,
        "plan": shown.plan,
        "source": shown.source,
    }


def _neighbours(request: Request, total: int, offset: int) -> dict[str, str]:
    """The addresses of the page before and the next one, where there are any."""
    starts = {"prev": max(0, offset - PAGE)} if offset else {}
    if offset + PAGE < total:
        starts["next"] = offset + PAGE
    return {name: page_address(request, PAGE, start) for name, start in starts.items()}
