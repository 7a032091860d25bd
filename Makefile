# Two commands are enough on a fresh machine: make demo, make test.
# `make help` lists the rest.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.setup-done
# Other people's data to measure on; the project works without it.
BENCHMARKS ?= ../shared/benchmarks
# How many processes read documents while measuring.
WORKERS ?= 1
# What the workbench's scripts and styles are built from.
FRONT = $(shell find src/openinquest/web/frontend -type f -not -path '*/node_modules/*')
# Tests start the command hundreds of times: it is compiled once.
unexport PYTHONDONTWRITEBYTECODE
PAGES = README.md $(shell grep -rl --include='*.md' '\[\[\[cog' docs)

.PHONY: help setup demo test check docs eval baselines bench load soak picture towns lock clean

help:  ## list the recipes
	@sed -n 's/^\([a-z]*\):.*  ## /  make \1\t/p' Makefile | expand -t 18

setup: $(STAMP)  ## build the locked environment in .venv

$(STAMP): requirements/dev.txt requirements/install.sh pyproject.toml hatch_build.py $(FRONT)
	sh requirements/install.sh $(VENV) requirements/dev.txt -e .
	@touch $@

demo: setup  ## run the main job on the casebook, write its reports and open the workbench
	$(BIN)/inquest demo $(if $(CI),--no-serve)

test: setup  ## run every test
	$(BIN)/python -m pytest -q -n auto

check: setup  ## lint, format, types, imports, pages in step, a clean install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --strict hatch_build.py evals benchmarks requirements docs/generate.py docs/validation.py
	$(BIN)/lint-imports
	$(BIN)/cog --check --verbosity=1 -I docs $(PAGES)
	$(BIN)/python -m pytest -q tests/docs
	sh requirements/clean_install.sh

docs: setup  ## write the generated parts of the manual again
	$(BIN)/cog -r --verbosity=1 -I docs $(PAGES)

eval: setup  ## measure quality on $(BENCHMARKS), compare with the floors
	$(BIN)/python evals/measure.py --benchmarks $(BENCHMARKS) --workers $(WORKERS)
	$(BIN)/python evals/measure_lists.py --benchmarks $(BENCHMARKS)
	$(BIN)/python evals/gate.py

baselines: build/baselines/.setup-done  ## set up the other readers that `eval` compares with

build/baselines/.setup-done: evals/baselines/requirements.txt requirements/install.sh
	sh requirements/install.sh build/baselines evals/baselines/requirements.txt
	@touch $@

bench: setup  ## measure speed on this machine
	$(BIN)/python benchmarks/run.py benchmarks/results.json

load: setup  ## measure the workbench while fifty people work on one case
	$(BIN)/python benchmarks/workbench_load.py benchmarks/load.json

soak: setup  ## search much longer for counter-examples
	HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest -q -n auto tests

picture: setup  ## draw the pictures of docs/pictures with Chromium
	sh docs/pictures/make.sh $(BIN)/inquest
	$(BIN)/python docs/pictures/workbench.py $(BIN)/inquest

towns: setup  ## make the list of towns again from the locked library
	$(BIN)/python requirements/towns.py

lock: setup  ## resolve the dependencies again (needs uv)
	sh requirements/lock.sh

clean:  ## remove everything that was built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -rf src/openinquest/web/static src/openinquest/web/frontend/node_modules
