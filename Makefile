# Two commands on a fresh machine: `make run` and `make test`. `make help` lists the others.
# Everything is set up in .venv and .venv-peer here; no other environment is touched.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

BIN := .venv/bin
SETUP := .venv/.set-up
PEER_VERSION := 0.18.1
# Whoever has AfterImage somewhere else says where, and needs no environment for it here.
PEER := $(if $(OPENSIMULA_PEER_PYTHON),,.venv-peer/.set-up)
VERSIONS := 3.11 3.12 3.13
TEST_PROGRAMS := Xvfb xdotool strace
PAGES := overview taxonomy strategies run-config manifest raw problems
CHECKPOINT := opensimula_gui/checkpoint

.PHONY: help run test test-all lint peer bench screenshots clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

run: $(SETUP) ## set everything up and open the sample checkpoint
	@packaging/system_libraries.sh $(BIN)/python
	@packaging/run_sample.sh $(BIN)

test: $(SETUP) $(PEER) ## set everything up and run the tests, with the coverage of the format
	@packaging/system_libraries.sh $(BIN)/python $(TEST_PROGRAMS)
	@mkdir -p build
	@$(BIN)/coverage erase
	@set -o pipefail; $(BIN)/python -m pytest --quiet --cov --cov-report= | tee build/test.log
	@$(BIN)/coverage report --include='$(CHECKPOINT)/*' --show-missing --skip-covered --fail-under=100
	@tail -n 1 build/test.log

test-all: $(PEER) ## run the tests under each Python from 3.11 to 3.13 that is installed
	@set -e; for version in $(VERSIONS); do \
	  packaging/find_python.sh $$version >/dev/null 2>&1 || { echo "Python $$version is not installed."; continue; }; \
	  folder=.venv-$$version; \
	  if [ ! $$folder/.set-up -nt pyproject.toml ]; then \
	    packaging/environment.sh $$folder $$version --editable . --group dev; \
	  fi; \
	  packaging/system_libraries.sh $$folder/bin/python $(TEST_PROGRAMS); \
	  echo "Python $$version:"; \
	  $$folder/bin/python -m pytest --quiet; \
	done

lint: $(SETUP) ## check style, types and the direction of imports
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

peer: $(PEER) ## install the real AfterImage, which the tests compare with

bench: $(SETUP) $(PEER) ## measure what has to be fast, as ratios
	@failed=0; \
	for benchmark in benchmarks/bench_*.py; do \
	  echo "$$benchmark"; \
	  QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python "$$benchmark" || failed=1; \
	done; \
	exit $$failed

screenshots: $(SETUP) ## render every page of the window, light and dark, to build/; renew the README's pictures
	@packaging/screenshots.sh $(BIN) $(PAGES)

clean: ## remove what was built and measured; the environments stay
	@rm -rf build dist .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find opensimula_gui tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

$(SETUP): pyproject.toml
	@packaging/environment.sh .venv any --editable . --group dev

.venv-peer/.set-up:
	@echo "AfterImage $(PEER_VERSION), which the tests compare with, weighs about 650 MB."
	@packaging/environment.sh .venv-peer any afterimage==$(PEER_VERSION)
