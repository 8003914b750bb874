# What a developer runs; .ci/run runs the same. `make PYTHON=python3.12 …` chooses the interpreter.

PYTHON ?= python3
UV_PIN := 0.13.9
STAMP := .venv/.installed
BIN := .venv/bin

.PHONY: install demo test lint gold format clean

install: $(STAMP)

# uv lives in the environment that it fills, so that nothing outside the folder is needed or changed.
$(STAMP): pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "zhengtu needs Python 3.11 or newer; '$(PYTHON)' is not. Try: make install PYTHON=python3.11" >&2; exit 1; }
	@test ! -x $(BIN)/python || $(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || rm -rf .venv
	test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv==$(UV_PIN)"
	env -u VIRTUAL_ENV -u UV_PROJECT_ENVIRONMENT $(BIN)/uv sync --locked --python $(BIN)/python
	@touch $@
