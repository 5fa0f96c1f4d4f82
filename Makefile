# Needs GNU make and Python >= 3.11, nothing else; `make help` lists the targets.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

# The first interpreter on the PATH that is new enough; `make PYTHON=... demo` overrides.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
    "$$p" -c '$(NEW_ENOUGH)' 2>/dev/null && echo "$$p" && break; done)

VENV := .venv
TRAIN_VENV := .venv-train
BENCH_VENV := .bench
BIN := $(VENV)/bin
UV ?= uv
EXAMPLE ?= examples/harbour-talks.txt
# A folder of .txt files to measure the speed on; empty: what the bench finds.
TEXTS ?=
# More arguments for pytest, the bench and the training, as in `make test ARGS="-k quotes"`.
ARGS ?=

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_REQUIRE_VIRTUALENV := 1

# $(call make_venv,FOLDER): a bare virtual environment, or a message that says what to do.
define make_venv
@test -n "$(PYTHON)" || { \
    echo "accordingto needs Python 3.11 or newer, and none is on the PATH." >&2; \
    echo "Install one, or name it: make PYTHON=/path/to/python3 ..." >&2; exit 1; }
@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
    echo "$(PYTHON) cannot make virtual environments: its venv module is missing." >&2; \
    echo "On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
@test -x $(1)/bin/pip || { echo "making $(1) with $(PYTHON)"; "$(PYTHON)" -m venv --clear $(1); }
endef

.PHONY: help
help:  ## show this list
	@sed -n 's/^\([a-z-]*\):.*##  *\(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | \
	    awk -F'|' '{ printf "%-20s%s\n", $$1, $$2 }'

.PHONY: demo
demo: $(VENV)/.installed  ## read an example article: its attributions in colour
	@$(BIN)/accordingto read $(EXAMPLE)

.PHONY: test
test: $(VENV)/.installed  ## run the test suite
	$(BIN)/python -m pytest $(ARGS)

.PHONY: check
check: static  ## every check there is: format, lint, types, imports, then the tests
	@$(MAKE) --no-print-directory test

.PHONY: static
static: $(VENV)/.installed  ## the checks that run nothing: format, lint, types, imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: format
format: $(VENV)/.installed  ## put the code into the shape that `make check` asks for
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: bench
bench: $(VENV)/.installed $(BENCH_VENV)/.installed  ## measure speed, start-up, memory and size, with spaCy beside
	$(BIN)/python -m bench --spacy $(BENCH_VENV)/bin/python $(if $(TEXTS),--texts $(TEXTS)) $(ARGS)

.PHONY: train
train: $(TRAIN_VENV)/.installed  ## fit both models and export them into the package (days on two cores)
	$(TRAIN_VENV)/bin/python -m training $(ARGS)
	$(TRAIN_VENV)/bin/python -m training.comparing

.PHONY: test-training
test-training: $(TRAIN_VENV)/.installed  ## run the tests of the training code (installs PyTorch)
	$(TRAIN_VENV)/bin/python -m pytest training $(ARGS)

.PHONY: constraints
constraints:  ## resolve the pinned versions anew (needs uv)
	$(call resolve,dev) pyproject.toml --group dev
	$(call resolve,train) pyproject.toml --group train \
	    --override constraints/overrides.txt --constraints constraints/dev.txt
	$(call resolve,bench) --group bench

.PHONY: clean
clean:  ## remove every environment and cache
	rm -rf $(VENV) $(TRAIN_VENV) $(BENCH_VENV) build dist .mypy_cache .ruff_cache .pytest_cache \
	    .hypothesis .import_linter_cache

# One resolution for all platforms and Pythons, with hashes and without host names.
define resolve
$(UV) pip compile --universal --python-version 3.11 --upgrade --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-annotate --quiet \
    --custom-compile-command "make constraints" --output-file constraints/$(1).txt
endef

# The package is installed without its dependencies, which the line above it pinned, and
# without isolation, so that the tool that builds it is a pinned one too.
$(VENV)/.installed: constraints/dev.txt pyproject.toml
	$(call make_venv,$(VENV))
	@echo "installing the pinned versions into $(VENV)"
	@$(BIN)/python -m pip install --quiet --require-hashes -r constraints/dev.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# train.txt is complete, hence --no-deps; torch then brings only what its build needs. The
# tools of dev.txt come along, to run the training's tests.
$(TRAIN_VENV)/.installed: constraints/dev.txt constraints/train.txt constraints/bases.txt constraints/torch.txt pyproject.toml
	$(call make_venv,$(TRAIN_VENV))
	@echo "installing the pinned versions into $(TRAIN_VENV)"
	@$(TRAIN_VENV)/bin/python -m pip install --quiet --no-deps --require-hashes -r constraints/dev.txt
	@$(TRAIN_VENV)/bin/python -m pip install --quiet --no-deps --require-hashes -r constraints/train.txt
	@$(TRAIN_VENV)/bin/python -m pip install --quiet --no-deps --require-hashes -r constraints/bases.txt
	@$(TRAIN_VENV)/bin/python -m pip install --quiet -r constraints/torch.txt
	@$(TRAIN_VENV)/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(BENCH_VENV)/.installed: constraints/bench.txt
	$(call make_venv,$(BENCH_VENV))
	@echo "installing the pinned versions into $(BENCH_VENV)"
	@$(BENCH_VENV)/bin/python -m pip install --quiet --require-hashes -r constraints/bench.txt
	@touch $@
