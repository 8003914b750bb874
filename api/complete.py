"""Complete what is typed into the question box: names under any alias or in pinyin, questions."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from api.addresses import local, question
from api.running import Running, Service
from graph.completion import Completion
from graph.search import KINDS

router = APIRouter(tags=["问答"])

QUESTION = "问题"
MOST = 50

Typed = Annotated[
    str,
    Query(
        max_length=200,
        description="已经打的字：名称的一部分、拼音或拼音首字母、问题的开头",
        examples=["医保", "ybj", "区医保局牵"],
    ),
]
Number = Annotated[int, Query(ge=1, le=MOST, description="最多几条")]


class Option(BaseModel):
    """可以填进问题框的一条"""

    kind: str = Field(
        description="question 是整个问题，其余是名称：body、plan、indicator……"
    )
    kindWords: str = Field(description="类别的中文名")  # noqa: N815
    text: str = Field(description="填进框里的文字")
    detail: str | None = Field(None, description="属于哪个地区")
    url: str = Field(description="回答或实体的页面")


class Options(BaseModel):
    """补全的结果，最可能的在前"""

    query: str
    options: list[Option]


@router.get("/api/complete", summary="补全问题框里的字：部门、规划、指标和问题")
def complete(service: Service, q: Typed, limit: Number = 8) -> Options:
    """Names that begin with or hold what was typed, and questions about them.

    Nothing typed gives nothing, and makes the names ready for what is typed next.
    """
    found = service.completer.complete(q, limit)
    return Options(query=q, options=[_option(service, one) for one in found])


def _option(service: Running, one: Completion) -> Option:
    if one.thing is None:
        return Option(
            kind=one.kind,
            kindWords=QUESTION,
            text=one.text,
            detail=None,
            url=question(one.text),
        )
    return Option(
        kind=one.kind,
        kindWords=KINDS[one.kind].words,
        text=one.text,
        detail=one.thing.place or None,
        url=local(service.store.base, one.thing.iri),
    )
