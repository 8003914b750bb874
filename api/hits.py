"""What a search answers in JSON."""

from pydantic import BaseModel, Field


class SearchHit(BaseModel):
    """找到的一处"""

    kind: str
    kindWords: str = Field(description="这一类的名称")  # noqa: N815
    id: str
    url: str
    text: str = Field(description="找到的字词前后的一段")
    marks: list[tuple[int, int]] = Field(description="字词在 text 里的起止（字符）")
    plan: str | None = None
    planId: str | None = None  # noqa: N815
    source: str | None = Field(None, description="原文页面的地址")


class SearchResult(BaseModel):
    """检索的结果；kinds 是各类各有多少"""

    query: str
    words: list[str]
    total: int
    kinds: dict[str, int]
    offset: int
    limit: int
    hits: list[SearchHit]
