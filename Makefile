# What a person types. Every target sets up what it needs: a virtual environment with locked dependencies.
# Nothing is downloaded at run time; only `setup` installs from the package index.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
# onnxruntime would tell its maker of its use.
export ORT_DISABLE_TELEMETRY := 1
STAMP := $(VENV)/.installed

.PHONY: help setup run demo test check docs format bench train sbom fuzz faults lock lexicons clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /\1\t/' | expand -t 12

setup: $(STAMP) ## Make the virtual environment with the locked dependencies

$(STAMP): requirements/dev.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "redactor needs Python 3.11: set PYTHON=/path/to/python3.11" >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: $(STAMP) ## Start the service on 127.0.0.1:8000
	@$(BIN)/redactor serve

demo: $(STAMP) ## Show the main job on the samples in examples/
	@$(BIN)/redactor check examples/*.txt || test $$? -ge 10
	@echo "The same log lines for the audience logs:"
	@$(BIN)/redactor check --audience logs examples/log-lines.txt || test $$? -ge 10

test: $(STAMP) ## Run the whole test suite
	$(BIN)/python -m pytest -n 2 --dist loadgroup -q

check: $(STAMP) ## Lint, types, import rules, docs, Dockerfile
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/hadolint Dockerfile
	$(BIN)/python docs/build.py --check

docs: $(STAMP) ## Build the documentation site into build/site/
	$(BIN)/python docs/build.py
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

format: $(STAMP) ## Rewrite the code in the house format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(STAMP) ## Measure throughput and latency beside presidio-analyzer
	$(BIN)/python benchmarks/throughput.py

# Checkpoints go outside the repository, and a run that was stopped goes on from there. The corpora must be at hand (REDACTOR_CORPORA).
RUNS ?= $(HOME)/.cache/redactor-train
RECIPE := models/en_redactor/recipe
EPOCHS ?= 6
train: $(STAMP) ## Train the model from its data, two seeds averaged (hours), and write weights and model card
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[train]"
	$(BIN)/python $(RECIPE)/marks.py
	$(BIN)/python $(RECIPE)/lock.py --check
	$(BIN)/python $(RECIPE)/train.py $(RUNS)/a --epochs $(EPOCHS) --seed 1
	$(BIN)/python $(RECIPE)/train.py $(RUNS)/b --epochs $(EPOCHS) --seed 2
	$(BIN)/python $(RECIPE)/soup.py $(RUNS)/soup.pt $(RUNS)/a/epoch-$(EPOCHS).pt $(RUNS)/b/epoch-$(EPOCHS).pt
	$(BIN)/python $(RECIPE)/export.py $(RUNS)/soup.pt models/en_redactor/weights
	$(BIN)/python $(RECIPE)/calibrate.py models/en_redactor/weights
	$(BIN)/python $(RECIPE)/score.py models/en_redactor/weights --json $(RUNS)/scores.json
	$(BIN)/python $(RECIPE)/card.py $(RUNS)/scores.json

sbom: $(STAMP) ## Write bill of materials and licences of what the image holds into build/
	$(BIN)/python requirements/sbom.py

fuzz: $(STAMP) ## Fuzz the service by its OpenAPI document, and the parsers, for five minutes each
	$(BIN)/python tests/fuzz/fuzz.py

faults: $(STAMP) ## Kill the sidecar, its sink and its source at random for four minutes, and count what arrived
	$(BIN)/python tests/faults/run.py

lock: ## Resolve dependencies anew into requirements/*.txt, with hashes
	$(BIN)/python requirements/lock.py

lexicons: $(STAMP) ## Rebuild the word lists beside the recognizers from their sources
	for script in $$(find recognizers -name '_build_*.py' | sort); do $(BIN)/python $$script || exit 1; done

clean: ## Remove everything that is made here
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
