"""`zhengtu ask`."""

import json
from pathlib import Path

import click

from api.commands.options import (
    STANDARD,
    output_option,
    read_argument,
    store_option,
    write,
)
from api.errors import BadUsage
from api.terminal import answer_text
from graph.ask import Answer, ask
from graph.store import open_store

OFFERED = 3
FORMATS = ("table", "json", "csv", "md", "xlsx")


@click.command("ask")
@click.argument("question")
@store_option
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True
)
@click.option("--sparql", "with_sparql", is_flag=True, help="也写出背后的 SPARQL")
@output_option
def command(
    question: str, store: Path, form: str, with_sparql: bool, output: str
) -> None:
    """用中文提问；问题写 - 时从标准输入读。

    \b
    zhengtu ask "区医保局牵头哪些任务" --store 库
    """
    if form == "xlsx" and output == STANDARD:
        raise BadUsage("Excel 文件要写到文件里：加上 -o 答案.xlsx")
    with open_store(store) as opened:
        answer = ask(opened, read_argument(question).strip())
    if form == "table" and answer.understood:
        write(answer_text(answer, with_sparql=with_sparql), output)
    elif form != "table":
        write(written(answer, form, to_file=output != STANDARD), output)
    if not answer.understood:
        said = answer.answer.partition("\n")[0]
        raise BadUsage(said + "；".join(answer.examples[:OFFERED]))


def written(answer: Answer, form: str, *, to_file: bool) -> bytes | str:
    """The answer as JSON, or its rows as CSV, Markdown or an Excel sheet."""
    from api import sheets

    if form == "json":
        return json.dumps(as_json(answer), ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        return sheets.csv_bytes(answer.rows, mark=to_file)
    if form == "md":
        return f"{answer.answer}\n\n{sheets.markdown(answer.rows)}"
    return sheets.xlsx_bytes(answer.rows)


def as_json(answer: Answer) -> dict[str, object]:
    """The answer with the keys that programs rely on."""
    return {
        "question": answer.question,
        "understood": answer.understood,
        "answer": answer.answer,
        "rows": [dict(row) for row in answer.rows],
        "sparql": answer.sparql,
    }
