"""What the service says in JSON about the facts of a text."""

from pydantic import BaseModel, Field


class PlacedFact(BaseModel):
    """A fact at one place of a text."""

    id: str = Field(description="事实的标识")
    kind: str = Field(description="类别：lead、task、target 等")
    kindWords: str = Field(description="这一类的名称")  # noqa: N815
    name: str = Field(description="事实的名称")
    property: str = Field(
        description="由哪个属性引用这一处：quote、basis、titleQuote 等"
    )
    states: str = Field(description="这一处写明的是什么；就是事实本身时为空")
    start: int = Field(description="第一个字符在原文中的位置（码点，从 0 起）")
    end: int = Field(description="最后一个字符之后的位置")
    url: str = Field(description="事实的页面")
    source: str = Field(description="原文中这一处的页面")


class TextFacts(BaseModel):
    """The facts of a text."""

    sha256: str = Field(description="原文的 SHA-256")
    file: str = Field(description="文件名")
    length: int = Field(description="原文的字符数")
    total: int = Field(description="这里有几条")
    facts: list[PlacedFact]
