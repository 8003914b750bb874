"""`zhengtu facts`."""

import json
from pathlib import Path

import click

from api.commands.options import output_option, write


@click.command("facts")
@click.argument("file", type=click.Path(path_type=Path))
@output_option
def command(file: Path, output: str) -> None:
    """把一份规划读成 JSON：目标、任务、单位、指标、项目，各带原文位置。

    \b
    zhengtu facts 规划.txt -o 规划.json
    """
    from loaders import load_plan
    from loaders.facts import to_json

    facts = to_json(load_plan(file))
    write(json.dumps(facts, ensure_ascii=False, indent=2) + "\n", output)
