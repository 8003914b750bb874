"""Read the settings from the environment and the command line."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import Field, fields
from functools import cache
from importlib.resources import files
from typing import Any, get_args, get_type_hints

from api.errors import BadUsage
from api.settings import Settings

PREFIX = "ZHENGTU_"
TRUTHS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
NUMBERS: dict[type, tuple[Callable[[str], int | float], str]] = {
    int: (int, "要一个整数"),
    float: (float, "要一个数"),
}


@cache
def words() -> dict[str, dict[str, Any]]:
    """What settings.toml says of each field."""
    text = files("api").joinpath("settings.toml").read_text("utf-8")
    return tomllib.loads(text)


def variable(name: str) -> str:
    """The environment variable of a field: ``page_size`` is ``ZHENGTU_PAGE_SIZE``."""
    return PREFIX + name.upper()


def option(setting: Field[Any]) -> str | None:
    """The option of a field: ``--page-size``; None for a secret."""
    return f"--{setting.name.replace('_', '-')}" if setting.repr else None


def read(options: Mapping[str, str | None], environment: Mapping[str, str]) -> Settings:
    """Settings from texts: an option counts before a variable, which may be empty.

    Raises:
        BadUsage: with one line for the first value that is none.
    """
    kinds, found = get_type_hints(Settings), {}
    for setting in fields(Settings):
        name = setting.name
        if (text := options.get(name)) is not None:
            found[name] = _value(name, text, kinds[name], option(setting) or name)
        elif text := environment.get(variable(name)):
            found[name] = _value(name, text, kinds[name], variable(name))
    return Settings(**found)


def shown(value: object) -> str:
    """A value as it is written in the environment."""
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _value(name: str, text: str, kind: Any, source: str) -> Any:
    rules = words().get(name, {})
    try:
        value = _typed(text.strip(), kind)
        _check(value, rules)
    except ValueError as error:
        raise BadUsage(f"设置 {source} 的值 {text!r} 不对：{error}。") from error
    return value


def _typed(text: str, kind: Any) -> Any:
    kind = next((one for one in get_args(kind) if one in NUMBERS), kind)  # int | None
    if kind is bool:
        if text.lower() not in TRUTHS:
            raise ValueError("要 true 或 false")
        return TRUTHS[text.lower()]
    if kind in NUMBERS:
        read_number, wanted = NUMBERS[kind]
        try:
            return read_number(text)
        except ValueError:
            raise ValueError(wanted) from None
    if get_args(kind)[:1] == (str,) and Ellipsis in get_args(kind):
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return text


def _check(value: Any, rules: Mapping[str, Any]) -> None:
    """Raise ValueError with what a value has to be; numbers are not negative."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        least, largest = rules.get("least", 0), rules.get("largest", float("inf"))
        if not least <= value <= largest:
            to = f"，最多 {largest}" if "largest" in rules else ""
            raise ValueError(f"至少 {least}{to}")
    if "choices" in rules and value not in rules["choices"]:
        raise ValueError(f"可以是 {'、'.join(rules['choices'])}")
    if "form" in rules and not re.fullmatch(rules["form"], value):
        raise ValueError("要一个 http:// 或 https:// 开头的地址")
