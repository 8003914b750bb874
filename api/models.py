"""What the lists answer in JSON."""

from typing import Generic, TypeVar

from pydantic import BaseModel, Field


class Source(BaseModel):
    """原文：the words, the headings above them, and addresses of their places."""

    quote: str | None = None
    section: str | None = None
    source: str | None = Field(None, description="文件名:起-止（字符位置）")
    places: list[str] = Field(default_factory=list, description="原文页面的地址")


class Fact(BaseModel):
    """What every item has: its identifier, its page here, its plan, its words."""

    id: str
    url: str
    place: str | None = None
    plan: str | None = None
    planId: str | None = None  # noqa: N815  # the column's name in the query
    evidence: Source


class Task(Fact):
    """任务"""

    number: str | None = None
    task: str
    leads: list[str] = Field(default_factory=list, description="牵头单位，按原文写法")
    participants: list[str] = Field(default_factory=list, description="配合单位")
    responsible: list[str] = Field(default_factory=list, description="责任单位")
    deadline: str | None = None


class Goal(Fact):
    """目标"""

    goal: str
    parent: str | None = None


class Department(Fact):
    """部门"""

    body: str
    aliases: list[str] = Field(default_factory=list, description="又写作")
    kind: str | None = None
    leads: int = Field(0, description="牵头任务数")
    participates: int = Field(0, description="配合任务数")
    responsible: int = Field(0, description="责任任务数")
    duties: int = Field(0, description="职责条数")


class Indicator(Fact):
    """指标"""

    indicator: str
    unit: str | None = None
    nature: str | None = None
    category: str | None = None
    values: str | None = Field(None, description="各列数值，按表的次序")
    table: str | None = None


class Target(Fact):
    """量化目标"""

    subject: str
    comparator: str | None = None
    value: float | None = None
    min: float | None = None
    max: float | None = None
    unit: str | None = None
    year: str | None = None
    per: str | None = None
    task: str | None = None
    goal: str | None = None


class Project(Fact):
    """项目"""

    project: str
    investment: float | None = Field(None, description="总投资，元")
    box: str | None = None
    attributes: str | None = None


class Duty(Fact):
    """职责"""

    body: str
    bodyId: str  # noqa: N815
    printed: str
    duty: str


class Plan(Fact):
    """规划"""

    issuer: str | None = None
    documentNumber: str | None = None  # noqa: N815
    issued: str | None = None
    from_: str | None = Field(None, serialization_alias="from")
    to: str | None = None
    tasks: int = 0


class Basis(Fact):
    """依据的文件"""

    level: str | None = Field(None, description="规划的行政层级")
    cited: str
    citedNumber: str | None = None  # noqa: N815
    citedPlace: str | None = None  # noqa: N815
    citedLevel: str | None = Field(None, description="文件的行政层级")  # noqa: N815
    held: str
    loadedId: str | None = None  # noqa: N815


class Place(Fact):
    """地区"""

    code: str | None = Field(None, description="行政区划代码（GB/T 2260）")
    level: str | None = Field(None, description="国家级、省级、市级、县级")
    parent: str | None = Field(None, description="上级地区")
    until: str | None = Field(None, description="不再列入区划名录的年份")
    successors: list[str] = Field(default_factory=list, description="后继区划")
    plans: int = Field(0, description="本级规划份数")
    bodies: int = Field(0, description="本级部门个数")


class Function(Fact):
    """职能"""

    function: str
    aliases: list[str] = Field(default_factory=list, description="又写作")
    national: list[str] = Field(default_factory=list, description="对应的国家部门")
    bodies: int = Field(0, description="有这项职能的部门个数")
    tasks: int = Field(0, description="这些部门有角色的任务数")


Item = TypeVar("Item", bound=Fact)


class FacetValue(BaseModel):
    """筛选项的一个值：value 用在同名的参数里"""

    value: str
    label: str
    count: int


class Listing(BaseModel, Generic[Item]):
    """``total`` counts all that fit; ``items`` is the part from ``offset``."""

    total: int
    offset: int
    limit: int
    items: list[Item]
    facets: dict[str, list[FacetValue]] | None = Field(
        None, description="各筛选项的值，按条数从多到少；不要就没有"
    )


class CooperationBody(BaseModel):
    """一个部门在协作网络里的位置"""

    id: str
    url: str
    body: str
    place: str
    tasks: int = Field(description="有角色的任务数")
    carried: int = Field(description="离不开它的任务数：它牵头；没有牵头的，由它负责")
    share: float = Field(description="carried 占点到它的规划里有分工的任务的比例")
    degree: int = Field(description="和几个部门一同承担任务")
    weighted_degree: int = Field(description="一同承担的任务数之和")
    betweenness: float = Field(description="连通部分里经过它的最短路径的比例")
    community: int | None = Field(description="群组的编号；独自承担任务的没有")
    dependence: float = Field(description="share 和 betweenness 的平均")
    is_bottleneck: bool = Field(description="share ≥ 0.2 且 betweenness ≥ 0.1")


class CooperationTie(BaseModel):
    """两个部门一同承担几项任务"""

    source: str
    target: str
    weight: int


class Community(BaseModel):
    """彼此协作多、与外面协作少的一组部门"""

    number: int
    members: list[str]


class Cooperation(BaseModel):
    """部门协作网络"""

    nodes: list[CooperationBody]
    edges: list[CooperationTie]
    communities: list[Community]


class Comparison(BaseModel):
    """比较的结果，一行一处；没有这一项的地方也有一行，写在备注里"""

    total: int
    rows: list[dict[str, str | int | float | bool | list[str] | None]]


class RecognisedName(BaseModel):
    """没有听懂的问题里听出来的一个名称"""

    words: str = Field(description="问题里的写法")
    kind: str = Field(description="body、plan、concept、indicator、place")
    id: str
    name: str


class Answer(BaseModel):
    """问题的答案"""

    question: str
    understood: str | bool
    answer: str
    rows: list[dict[str, str | int | float | bool | list[str] | None]]
    sparql: str
    recognised: list[RecognisedName] = Field(
        default_factory=list, description="没有听懂时，听出来的名称"
    )
