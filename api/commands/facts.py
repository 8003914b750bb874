"""`zhengtu facts`."""

import json
from pathlib import Path

import click

from api.commands.options import output_option, write


@click.command("facts")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--report", is_flag=True, help="只写读懂了多少、哪里没有读懂、哪些单位没有认出"
)
@output_option
def command(file: Path, report: bool, output: str) -> None:
    """把一份规划读成 JSON：目标、任务、单位、指标、项目，各带原文位置。

    \b
    zhengtu facts 规划.txt -o 规划.json
    zhengtu facts 规划.txt --report
    """
    from loaders import load_document, read_plan
    from loaders.facts import to_json

    document = load_document(file)
    record = read_plan(document)
    if report:
        from loaders.report import report_lines

        write("\n".join(report_lines(record, document.text)) + "\n", output)
        return
    write(json.dumps(to_json(record), ensure_ascii=False, indent=2) + "\n", output)
