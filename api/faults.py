"""Say in Chinese what is wrong with the parameters of a request."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

OTHERWISE = "写法不对"


@cache
def _words() -> dict[str, str]:
    text = files("api").joinpath("faults.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def said(faults: Iterable[Mapping[str, Any]]) -> str:
    """One line for the errors that pydantic lists: limit：不能小于 1；q：没有写。"""
    return "；".join(f"{_where(fault)}：{_what(fault)}" for fault in faults) + "。"


def _where(fault: Mapping[str, Any]) -> str:
    """The parameter's name, without whether it stands in address or body."""
    return ".".join(map(str, fault["loc"][1:])) or str(fault["loc"][0])


def _what(fault: Mapping[str, Any]) -> str:
    words = _words().get(str(fault["type"]), OTHERWISE)
    context = fault.get("ctx", {})
    expected = str(context.get("expected", "")).replace(" or ", "、")
    return words.format_map({**context, "expected": expected.replace(", ", "、")})
