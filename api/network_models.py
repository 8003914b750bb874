"""What the network page is told in JSON."""

from pydantic import BaseModel, Field


class Network(BaseModel):
    """关系图：each node and each link is a number, its place in the columns."""

    focus: int = Field(description="中心是第几个节点（从 0 起）")
    left: int = Field(description="还有多少个没有画出")
    seen: list[int] = Field(description="一开始、展开之前、现在各有多少个节点")
    ids: list[str] = Field(description="节点的地址")
    names: list[str]
    labels: list[str] = Field(description="折成短行的名称")
    kinds: list[int] = Field(description="节点的类型：kindNames 里的第几个")
    plans: list[int] = Field(
        description="节点所属的规划：planNames 里的第几个，-1 是没有"
    )
    more: list[int] = Field(description="节点还有多少个相邻的没有画出")
    ring: list[int] = Field(description="节点离中心几圈")
    places: dict[str, list[int]] = Field(
        description="每种布局里各节点的位置：x、y，依次排下去"
    )
    from_: list[int] = Field(alias="from", description="关系的一端：第几个节点")
    to: list[int] = Field(description="关系的另一端")
    links: list[int] = Field(description="关系的种类：linkNames 里的第几个")
    inferred: list[int] = Field(description="哪些关系是推断的")
    weights: list[int] = Field(description="关系的数目：共同承担的任务数")
    kindNames: list[str]  # noqa: N815
    linkNames: list[str]  # noqa: N815
    planNames: list[str]  # noqa: N815


class Quote(BaseModel):
    """一处原文"""

    quote: str
    of: str = Field(description="是什么的原文")
    address: str = Field(description="原文页面的地址")


class Words(BaseModel):
    """一项的原文"""

    section: str = Field(description="所在的各级标题")
    quotes: list[Quote]
