"""What a request says of the network that it wants."""

from typing import Annotated, Literal

from fastapi import Query

from api.filters import LONGEST, PlanFilter

MOST_NODES = 10_000
MOST_STEPS = 40

Layout = Literal["rings", "columns", "force"]
Focus = Annotated[
    str | None, Query(max_length=LONGEST * 2, description="标识、路径或名称")
]
Question = Annotated[
    str, Query(max_length=500, description="中文问题：画出答案里的各项")
]
ViewName = Annotated[
    Literal["", "cooperation", "all"],
    Query(description="cooperation 是部门协作，all 是全部；不写是一项和它周围"),
]
Depth = Annotated[int, Query(ge=1, le=4, description="走几步远")]
Types = Annotated[
    str, Query(max_length=LONGEST, description="只要这些类型，用逗号分开")
]
LayoutName = Annotated[
    Layout | None,
    Query(description="rings 是一圈一圈，columns 按类型分列，force 按疏密"),
]
Limit = Annotated[
    int | None, Query(ge=1, le=MOST_NODES, description="一开始最多画多少个节点")
]
Open = Annotated[
    list[str],
    Query(
        alias="open",
        max_length=MOST_STEPS,
        description="依次展开哪些节点（标识或路径）；图里没有的，先加进来",
    ),
]


class Asked:
    """The parameters of a network, as they were sent."""

    def __init__(
        self,
        focus: Focus = None,
        q: Question = "",
        view: ViewName = "",
        plan: PlanFilter = None,
        depth: Depth = 2,
        types: Types = "",
        layout: LayoutName = None,
        limit: Limit = None,
        opened: Open = [],  # noqa: B006  # FastAPI copies it
    ) -> None:
        """Take the parameters; what is not said depends on the view."""
        self.focus, self.q, self.view, self.plan = focus, q.strip(), view, plan
        self.depth, self.limit, self.opened = depth, limit, opened
        self.types = [kind.strip() for kind in types.split(",") if kind.strip()] or None
        self.layout = layout

    @property
    def says_what(self) -> bool:
        """Whether the request names anything to draw."""
        return bool(self.focus or self.q or self.view)
