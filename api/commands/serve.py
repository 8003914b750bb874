"""`zhengtu serve`."""

import errno
import os
import socket
from pathlib import Path

import click

from api.commands.options import store_option
from api.errors import BadUsage


@click.command("serve")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
def command(store: Path, host: str, port: int) -> None:
    """开网页、问答接口和 SPARQL 端点。

    \b
    zhengtu serve --store 库 --port 8000
    """
    serve(store, host, port)


def serve(store: Path, host: str, port: int) -> None:
    """Serve until interrupted; port 0 takes a free one.

    Raises:
        BadUsage: when the address cannot be listened on.
    """
    import uvicorn

    from api.app import create_app
    from api.request_line import PlainWordsProtocol
    from graph.store import open_store

    with open_store(store) as opened, _listening(host, port) as listener:
        address = f"http://{_shown(host)}:{listener.getsockname()[1]}/"
        click.echo(f"用浏览器打开 {address} （open this address）；按 Ctrl+C 停止。")
        config = uvicorn.Config(
            create_app(opened), http=PlainWordsProtocol, log_level="warning"
        )
        try:
            uvicorn.Server(config).run(sockets=[listener])
        except KeyboardInterrupt:
            click.echo("已停止。")


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise BadUsage(
                f"端口 {port} 已被占用，换一个，例如 --port {port + 1}。"
            ) from error
        raise BadUsage(
            f"不能在 {host} 的端口 {port} 上服务：{os.strerror(error.errno or 0)}"
        ) from error


def _shown(host: str) -> str:
    """The host as it stands in an address; all interfaces are reached as this one."""
    if host in {"0.0.0.0", "::"}:
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
