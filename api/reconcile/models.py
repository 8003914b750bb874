"""What the reconciliation protocol sends and gets, in its own words."""

from pydantic import BaseModel, Field


class Reference(BaseModel):
    """A thing, type or property by its identifier."""

    id: str
    name: str | None = None


PropertyValue = str | bool | int | float | Reference


class PropertyMapping(BaseModel):
    """A column beside the names: which property it holds, and its value in the row."""

    pid: str
    v: PropertyValue | list[PropertyValue]


class ReconciliationQuery(BaseModel):
    """One name to be matched."""

    query: str | None = None
    type: str | list[str] | None = None
    limit: int | None = Field(None, ge=1)
    properties: list[PropertyMapping] = Field(default_factory=list)
    type_strict: str | None = None


class Named(BaseModel):
    """A type or property with its name."""

    id: str
    name: str
    description: str | None = None


class Feature(BaseModel):
    """The reason of a score."""

    id: str
    value: bool


class Candidate(BaseModel):
    """候选：a thing that a name may stand for."""

    id: str
    name: str
    description: str
    type: list[Named]
    score: float = Field(description="0 到 100")
    match: bool = Field(description="只有一个确定的候选时为真")
    features: list[Feature]


class Result(BaseModel):
    """一个名称的候选，从最可能的起"""

    result: list[Candidate]


class EntitySuggestion(Named):
    """A thing whose name goes on like this."""

    notable: list[Named]


class EntitySuggestions(BaseModel):
    """实体的补全"""

    result: list[EntitySuggestion]


class Suggestions(BaseModel):
    """类型或属性的补全"""

    result: list[Named]


class Proposal(BaseModel):
    """一类实体可以取的属性"""

    type: str
    properties: list[Named]
    limit: int | None = None


class WantedProperty(BaseModel):
    """A property to be told; it has no settings here."""

    id: str


class ExtensionQuery(BaseModel):
    """Things by their identifiers, and what to tell of each."""

    ids: list[str]
    properties: list[WantedProperty]
