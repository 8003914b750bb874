"""Replay the sessions that the READMEs show.

    python -m tests.readme    write today's outputs into the READMEs

A fence ```console holds commands after "$ ", each with all that it prints. A fence that
names a file after its language (```python example.py) is that file. Both READMEs hold
the same fences of these kinds.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
ZHENGTU = Path(sys.executable).with_name("zhengtu")
FENCE = re.compile(
    r"^```(?P<language>\w+)(?: (?P<file>\S+))?\n(?P<text>.*?)^```$", re.M | re.S
)
PROMPT = "$ "


def main() -> None:
    """Bring the outputs in both READMEs up to date."""
    outputs = replay(READMES[0].read_text(encoding="utf-8"))
    for path in READMES:
        text = path.read_text(encoding="utf-8")
        path.write_text(with_outputs(text, outputs), encoding="utf-8")


def replay(text: str) -> dict[str, str]:
    """Run every command of a README in an empty folder, and return what each prints."""
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        (room / "api").symlink_to(ROOT / "api")
        for fence in FENCE.finditer(text):
            if fence["file"]:
                (room / fence["file"]).write_text(fence["text"], encoding="utf-8")
        return {command: run(command, room) for command in commands(text)}


def run(command: str, room: Path) -> str:
    """Return what a command prints; one that fails is a fault of the README."""
    path = f"{ZHENGTU.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        shell=True,
        cwd=room,
        env={**os.environ, "PATH": path, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}"
    return done.stdout


def commands(text: str) -> list[str]:
    """The commands of all sessions in their order."""
    return [command for fence in sessions(text) for command, _ in steps(fence["text"])]


def sessions(text: str) -> Iterator[re.Match[str]]:
    return (fence for fence in FENCE.finditer(text) if fence["language"] == "console")


def steps(session: str) -> list[tuple[str, str]]:
    """Each command of a session with the output that is shown for it."""
    parts = re.split(rf"^{re.escape(PROMPT)}(.*)\n", session, flags=re.M)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def with_outputs(text: str, outputs: dict[str, str]) -> str:
    """The README with these outputs in place of those that it shows."""

    def rewritten(fence: re.Match[str]) -> str:
        if fence["language"] != "console":
            return fence[0]
        session = "".join(
            f"{PROMPT}{command}\n{outputs[command]}"
            for command, _ in steps(fence["text"])
        )
        return f"```console\n{session}```"

    return FENCE.sub(rewritten, text)


if __name__ == "__main__":
    main()
