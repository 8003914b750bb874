"""`zhengtu demo`."""

import shutil
import tempfile
from pathlib import Path

import click

from api.commands.build import build
from api.errors import BadUsage
from api.settings import Settings

USUAL_PORT = 8000


@click.command("demo")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port",
    default=None,
    type=click.IntRange(0, 65535),
    help="缺省 8000，被占用时换一个空闲的",
)
@click.option("--serve/--no-serve", "serves", default=True, help="最后要不要开网页")
def command(paths: tuple[Path, ...], host: str, port: int | None, serves: bool) -> None:
    """用示例规划（或给出的规划）走一遍：建库、提问、画图、开网页。

    \b
    zhengtu demo
    zhengtu demo 规划文件夹
    """
    from api.examples import example_paths

    folder = Path(tempfile.mkdtemp(prefix="zhengtu-demo-"))
    store, network = folder / "store", folder / "network.html"
    try:
        click.echo("一、建库（build）")
        build(paths or example_paths(), store)
        show(store, network)
        if serves:
            click.echo("\n四、网页（serve）")
            serve_somewhere(store, host, port)
    finally:
        shutil.rmtree(store if network.exists() else folder, ignore_errors=True)


def serve_somewhere(store: Path, host: str, port: int | None) -> None:
    """Serve on the port that was asked for; without one, on 8000 or any free one."""
    from api.commands.serve import serve

    if port is not None:
        serve(store, Settings(host=host, port=port, log_level="warning"))
        return
    try:
        serve(store, Settings(host=host, port=USUAL_PORT, log_level="warning"))
    except BadUsage:
        serve(store, Settings(host=host, port=0, log_level="warning"))


def show(store: Path, network: Path) -> None:
    """Ask the first question that this store answers, and draw its network."""
    from api.commands.draw import network_file
    from api.network_focus import default_focus
    from api.suggestions import suggestions
    from api.terminal import answer_text
    from graph.ask import ask
    from graph.store import open_store

    with open_store(store) as opened:
        question = suggestions(opened)[0]
        click.echo(f"\n二、提问（ask）：{question}")
        click.echo(answer_text(ask(opened, question)))
        network.write_text(network_file(opened, default_focus(opened)), "utf-8")
        click.echo(f"三、关系图（draw）：{network}")
