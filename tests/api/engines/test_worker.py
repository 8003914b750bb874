import subprocess
import sys


def test_a_worker_starts_without_the_web() -> None:
    code = "import sys, api.engines.worker; print('fastapi' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert said.stdout.strip() == b"False"
