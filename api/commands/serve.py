"""`zhengtu serve`."""

import errno
import os
import socket
from dataclasses import fields
from pathlib import Path

import click

from api.commands.options import store_option
from api.errors import BadUsage
from api.settings import Settings
from api.settings_reader import option, read, shown, variable, words


def _options(command: click.Command) -> click.Command:
    """Add an option for each setting; what it means stands in settings.toml."""
    for setting in fields(Settings):
        if (name := option(setting)) is not None:
            said = words()[setting.name]["zh"]
            usual = shown(setting.default) or "无"
            about = f"{said}（{variable(setting.name)}，默认 {usual}）"
            command.params.append(click.Option([name, setting.name], help=about))
    return command


@_options
@click.command("serve")
@store_option
def command(store: Path, **options: str | None) -> None:
    """开网页、问答接口和 SPARQL 端点。

    \b
    zhengtu serve --store 库 --port 8000
    """
    serve(store, read(options, os.environ))


def serve(store: Path, settings: Settings) -> None:
    """Serve until told to stop; port 0 takes a free one.

    Raises:
        BadUsage: when the address cannot be listened on.
    """
    from api import logs
    from api.app import create_app
    from api.server import Server, configuration
    from graph.store import open_store

    host = settings.host
    with (
        open_store(store, settings.endpoint) as opened,
        _listening(host, settings.port) as listener,
    ):
        address = f"http://{_shown(host)}:{listener.getsockname()[1]}/"
        click.echo(f"用浏览器打开 {address} （open this address）；按 Ctrl+C 停止。")
        logs.configure(settings.log_form, settings.log_level)
        app = create_app(opened, settings)
        server = Server(configuration(app, settings), app.state.readiness, settings)
        try:
            server.run(sockets=[listener])
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
