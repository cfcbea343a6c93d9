# The whole house in a few words. `make` alone explains them.
#
# .venv is made anew where a lock file or pyproject.toml is newer than its stamp: run.stamp
# for what the program needs, dev.stamp for that and the tools of a developer.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOG := $(VENV)/install.log

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.PHONY: help setup run test check bench simulate roles migration

help:  ## show this
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1~\2/p' $(MAKEFILE_LIST) | awk -F '~' '{printf "%-18s %s\n", $$1, $$2}'

setup: $(VENV)/dev.stamp  ## all that a developer needs, in .venv

run: $(VENV)/run.stamp  ## start the program with a demonstration in it
	@exec $(BIN)/smederij run --demo

test: $(VENV)/dev.stamp  ## all tests
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

check: $(VENV)/dev.stamp  ## form, types, layers, tests: what a change must pass
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(MAKE) --no-print-directory test

bench: $(VENV)/dev.stamp  ## measure how fast it is; docs/measurements.md has the figures
	@$(BIN)/python -m benchmarks

simulate: $(VENV)/dev.stamp  ## live a year of a whole municipality in minutes, and look whether the promises held
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m simulation

roles: $(VENV)/dev.stamp  ## write docs/roles.md from the table of who may do what
	@$(BIN)/python -m bot.roles_page

migration: $(VENV)/dev.stamp  ## write the next migration: make migration m="what changes"
	@test -n "$(m)" || { echo 'Say what changes: make migration m="what changes"'; exit 1; }
	@$(BIN)/python -m storage.migrate "$(m)"

# --- .venv ------------------------------------------------------------------------------------

# Debian can have a pip and no ensurepip; that pip then fills the .venv from outside.
PIP = $$(test -x $(BIN)/pip && echo $(BIN)/python -m pip || echo $(PYTHON) -m pip --python $(BIN)/python)

# Installs exactly what the lock file in $(1) names, and then this project itself. Of what pip
# says, only its progress and its complaints are shown; all of it is in $(LOG).
define install
	@echo "Installing $$(grep -c == $(1)) packages of $(1); this takes a minute or two."
	@{ $(PIP) install --progress-bar off --require-hashes --no-deps -r $(1) 2>&1; echo "ended $$?"; } | { \
		all=$$(grep -c == $(1)); n=0; \
		while read -r word rest; do \
			echo "$$word $$rest" >> $(LOG); \
			case $$word in \
				Collecting | Processing | Requirement) n=$$((n + 1)); \
					if [ $$((n % 20)) -eq 0 ]; then echo "  $$n of $$all"; fi ;; \
				Installing) echo "  all there, unpacking" ;; \
				ERROR:) echo "  $$rest" ;; \
				ended) [ "$$rest" = 0 ] || echo "  (all that pip said: $(LOG))"; exit "$$rest" ;; \
			esac; \
		done; }
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@$(PIP) check --quiet
	@touch $@
endef

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Python 3.11 or newer is needed. Is there one by another name? make PYTHON=python3.12 ...'; exit 1; }
	@$(PYTHON) -m venv $(VENV) > /dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip $(VENV)

$(VENV)/run.stamp: requirements.lock pyproject.toml | $(BIN)/python
	$(call install,requirements.lock)

$(VENV)/dev.stamp: requirements-dev.lock pyproject.toml | $(BIN)/python
	$(call install,requirements-dev.lock)
	@touch $(VENV)/run.stamp
