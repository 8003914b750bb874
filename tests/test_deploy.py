"""The files for running the service elsewhere."""

import configparser
import json
import re
from collections import Counter
from dataclasses import fields

import pytest

from api.settings import Settings
from api.settings_reader import read, variable
from tests.conftest import ROOT

FOLDER = ROOT / "deploy"
FILES = sorted(path.name for path in FOLDER.iterdir())
SET = re.compile(r"(ZHENGTU_\w+)(?:=|: )\"?([^\s\".]+)")


def text(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


@pytest.mark.parametrize("name", FILES)
def test_the_settings_in_it_exist_and_are_read(name: str) -> None:
    used = set(re.findall(r"ZHENGTU_\w+", text(name)))

    assert used <= {variable(one.name) for one in fields(Settings)}
    read({}, dict(SET.findall(text(name))))


def instructions() -> list[tuple[str, str]]:
    lines = text("Dockerfile").splitlines()
    found = [line.split(" ", 1) for line in lines if line and line[0] != "#"]
    return [(name, rest) for name, rest in found]


def test_the_image_is_pinned_and_runs_as_nobody_special() -> None:
    found = instructions()
    last = [rest for name, rest in found if name in {"FROM", "USER"}][-1]

    assert all(re.search(r":\d", rest) for name, rest in found if name == "FROM")
    assert last.isdigit()
    assert int(last) > 0
    assert not [rest for name, rest in found if name == "ADD"]
    assert Counter(name for name, _ in found)["HEALTHCHECK"] == 1


def test_commands_are_in_the_form_that_signals_reach() -> None:
    commands = [rest for name, rest in instructions() if name in {"CMD", "ENTRYPOINT"}]

    assert len(commands) == 2
    assert all(isinstance(json.loads(rest), list) for rest in commands)


def test_what_the_image_copies_exists() -> None:
    for name, rest in instructions():
        if name == "COPY" and not rest.startswith("--from"):
            assert all((ROOT / source).exists() for source in rest.split()[:-1])


def test_both_wait_for_running_answers() -> None:
    unit = configparser.RawConfigParser(strict=False)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read_string(text("zhengtu.service"))
    compose = re.search(r"stop_grace_period: (\d+)s", text("compose.yaml"))

    assert compose is not None
    assert int(unit["Service"]["TimeoutStopSec"]) > Settings().stop_seconds
    assert int(compose[1]) > Settings().stop_seconds


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_a_proxy_keeps_the_figures_to_itself(name: str) -> None:
    assert text(name).count("{") == text(name).count("}")
    assert re.search(r"/metrics( 403| \{\s+deny all;)", text(name))
