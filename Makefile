# What a developer runs; .ci/run runs the same. `make PYTHON=python3.12 …` chooses the interpreter.

PYTHON ?= python3
UV_PIN := 0.13.9
STAMP := .venv/.installed
BIN := .venv/bin

.PHONY: install demo test soak lint gold docs pictures screenshots format clean

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

# Builds the example plans (or: make demo PLANS=folder), answers a question, draws a page, serves until Ctrl-C.
demo: install
	$(BIN)/zhengtu demo $(PLANS)

# Some tests open pages in a real browser. `make test TESTS=tests/loaders` runs a part.
test: install
	@.ci/browser
	$(BIN)/python -m pytest $(TESTS)

# What takes minutes: each long run has a short form among the tests.
soak: install
	$(BIN)/python -m pytest -m soak $(TESTS)

# Without its cache, in which ruff keeps what it thought of imports before a module was there.
lint: install
	$(BIN)/ruff check --no-cache .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Compares the facts of real plans with what careful readers found. `make gold ARGS=--pin` raises the floors.
gold: install
	$(BIN)/python -m tests.gold $(ARGS)

# Writes today's outputs into both READMEs; a test finds them stale.
docs: install
	$(BIN)/python -m tests.readme

# Takes the pictures in docs/ anew.
pictures: install
	@.ci/browser
	$(BIN)/python -m tests.pictures

# Takes all pages, wide and narrow, light and dark: make screenshots OUT=folder PLANS=folder
screenshots: install
	@test -n "$(OUT)" || { echo "Say where to: make screenshots OUT=folder" >&2; exit 1; }
	@.ci/browser
	$(BIN)/python -m tests.pictures $(OUT) $(PLANS)

clean:
	rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
