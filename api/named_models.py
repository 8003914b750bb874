"""What the named queries answer in JSON."""

from typing import Literal

from pydantic import BaseModel, Field


class QueryParameter(BaseModel):
    """命名查询的一个参数"""

    name: str
    type: Literal["identifier", "vocabulary", "year", "text"] = Field(
        description="标识、词汇里的名称、年份、文字"
    )
    words: str
    example: str


class NamedQuery(BaseModel):
    """一个命名查询"""

    name: str
    words: str
    url: str
    parameters: list[QueryParameter]


class NamedQueries(BaseModel):
    """所有命名查询"""

    total: int
    queries: list[NamedQuery]


class NamedRows(BaseModel):
    """命名查询的结果"""

    name: str
    total: int
    offset: int
    limit: int
    rows: list[dict[str, str | int | float | bool | None]]
    sparql: str
