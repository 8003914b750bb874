"""The command `zhengtu`."""

import errno
from importlib import import_module
from typing import Any

import click

from loaders.errors import PlanError

COMMANDS = (
    "build",
    "facts",
    "ask",
    "search",
    "query",
    "cooperation",
    "draw",
    "export",
    "link",
    "serve",
    "demo",
)


class UserError(click.ClickException):
    """An error that the user can mend, shown as one line."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """Write the line on standard error."""
        line = " ".join(self.message.split())
        click.echo(f"错误：{line}", file=file, err=file is None)


class Commands(click.Group):
    """Loads a command's module only when it is called: asking starts in no time."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order in which they are used."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"api.commands.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what a user can mend ends in one line, not in a traceback."""
        try:
            return super().invoke(ctx)
        except PlanError as error:
            raise UserError(error.message) from error
        except OSError as error:
            if error.errno == errno.EPIPE or error.filename is None:
                raise
            raise UserError(f"{error.strerror}：{error.filename}") from error


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="zhengtu", message="zhengtu %(version)s")
def main() -> None:
    """政图：把规划文本变成可以提问的知识图谱，每条事实都附原文。

    \b
    zhengtu build 规划文件夹 --store 库
    zhengtu ask "区医保局牵头哪些任务" --store 库
    """
