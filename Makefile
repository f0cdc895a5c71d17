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

RELEASE := .venv-release/.set-up
BUNDLE := build/bundle/opensimula-gui
DEB_PROGRAMS := appstreamcli desktop-file-validate dpkg-deb dpkg-shlibdeps lintian mandoc
TRANSLATIONS := $(wildcard resources/translations/*.ts)
SOURCES = $(shell find opensimula_gui resources packaging/bundle -name __pycache__ -prune -o -type f -print)

.PHONY: help run test test-all lint peer bench screenshots translations dist bundle deb release-check clean

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

dist: $(RELEASE) ## build the wheel and the source archive into dist/
	@rm -rf dist/*.whl dist/*.tar.gz && mkdir -p build
	@.venv-release/bin/python -m build --outdir dist . >build/dist.log 2>&1 || { cat build/dist.log; exit 1; }
	@ls dist/*

bundle: $(BUNDLE)/opensimula-gui ## freeze both commands into build/bundle/opensimula-gui, which needs no Python

deb: $(BUNDLE)/opensimula-gui ## build a Debian package from the frozen folder into dist/
	@packaging/system_libraries.sh .venv-release/bin/python $(DEB_PROGRAMS)
	@rm -f dist/*.deb
	@PYTHONPATH=packaging/bundle .venv-release/bin/python packaging/linux/make_deb.py $(BUNDLE) build/deb dist

release-check: $(SETUP) dist deb ## build everything that is released, and check it
	@packaging/system_libraries.sh $(BIN)/python $(TEST_PROGRAMS) $(DEB_PROGRAMS)
	@$(BIN)/python -m pytest --quiet -m release
	@$(BIN)/python packaging/bundle/measure_start.py $(BIN)/opensimula-gui $(BUNDLE)/opensimula-gui

screenshots: $(SETUP) ## render every page of the window, light and dark, to build/; renew the README's pictures
	@packaging/screenshots.sh $(BIN) $(PAGES)

translations: $(SETUP) ## collect the texts of the program for its translators, in resources/translations/*.ts
	@$(BIN)/pyside6-lupdate -silent -no-obsolete -sort-messages -locations none -tr-function-alias tr+=marked \
	  $$(find opensimula_gui -name '*.py' | LC_ALL=C sort) -ts $(TRANSLATIONS)

clean: ## remove what was built and measured; the environments stay
	@rm -rf build dist .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find opensimula_gui tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

# Translations are compiled while the package is installed.
$(SETUP): pyproject.toml $(TRANSLATIONS)
	@packaging/environment.sh .venv any --editable . --group dev

$(RELEASE): pyproject.toml $(TRANSLATIONS)
	@packaging/environment.sh .venv-release any --editable . --group release

$(BUNDLE)/opensimula-gui: $(RELEASE) $(SOURCES)
	@packaging/system_libraries.sh .venv-release/bin/python
	@.venv-release/bin/pyinstaller --noconfirm --log-level ERROR --distpath build/bundle --workpath build/freezing \
	  packaging/bundle/opensimula-gui.spec

.venv-peer/.set-up:
	@echo "AfterImage $(PEER_VERSION), which the tests compare with, weighs about 650 MB."
	@packaging/environment.sh .venv-peer any afterimage==$(PEER_VERSION)
