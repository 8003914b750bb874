"""Options that several commands share."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from api.errors import BadUsage

Function = TypeVar("Function", bound=Callable[..., Any])
STANDARD = "-"


def store_option(function: Function) -> Function:
    """``--store DIR``: the folder of the store."""
    return click.option(
        "--store",
        "store",
        type=click.Path(path_type=Path),
        default=Path("zhengtu-store"),
        show_default=True,
        help="库所在的文件夹",
    )(function)


def output_option(function: Function) -> Function:
    """``-o FILE``: where to write, ``-`` is standard output."""
    return click.option(
        "-o",
        "--output",
        default=STANDARD,
        show_default="标准输出",
        help="写到哪个文件，- 是标准输出",
    )(function)


def read_argument(argument: str) -> str:
    """The argument itself; for ``-`` all of standard input."""
    if argument != STANDARD:
        return argument
    return sys.stdin.buffer.read().decode("utf-8", errors="replace")


def write(data: bytes | str, output: str) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    content = data.encode() if isinstance(data, str) else data
    if output == STANDARD:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    target = Path(output)
    if target.is_dir() or not target.parent.is_dir():
        raise BadUsage(f"写不了 {output}：它是文件夹，或者它所在的文件夹不存在。")
    unfinished = target.with_name(target.name + ".part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(target)
    except OSError as error:
        raise BadUsage(f"写不了 {output}：{os.strerror(error.errno or 0)}") from error
    finally:
        unfinished.unlink(missing_ok=True)
