"""Fixtures that more than one folder of tests needs.

Strategy: a test takes the smallest text that has what it needs, made up inside the
test or in a TOML file of cases beside it. The example plans (api/examples) serve tests
of whole outputs. Real plans lie outside the repository, in ../shared: tests on them run
where that folder exists, are skipped where it does not, and fail in CI without it.
No test touches the network or the clock; servers listen on 127.0.0.1.
"""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real plans and of what careful readers found in them."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        message = f"no folder {folder}: the tests on real plans need it"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return folder


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser's binary, for playwright's `executable_path`."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return Path(found)
    pytest.fail(f"no browser on the PATH ({', '.join(BROWSERS)}): run `make test`")
