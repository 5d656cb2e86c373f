# make build   builds the documents of register/ into build/
# make test    runs every check: ruff, mypy, pytest, and the validators on the built documents; it builds first, as
#              tests of a document of register/ take it from the memory of the build
# make mutants breaks the code line by line and prints what no fast test noticed; takes hours, or MODULES=derived/risk
# make axe     looks with axe at every page of the build, in all modes; five minutes
# make fuzz    breaks the records of a board at random, N times (10000 when not given), and stops every command at each call
# make sbom    writes the software bill of materials of constraints.txt (CycloneDX) to dist/sbom.json
# make matrix  runs the fast tests on every Python from 3.11 to 3.14 that is here, with constraints.txt and with the newest versions
# All create what they need: .venv with the versions of constraints.txt, and Debian's packages (as root, through apt-get).

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
LIBRARIES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
TOOLS := git chromium poppler-utils openjdk-17-jdk-headless libjaxb-java
PIP := $(BIN)/pip --disable-pip-version-check install --quiet --constraint constraints.txt

.PHONY: build test lint types tests validate axe mutants fuzz sbom matrix clean

build: .venv/ready
	$(BIN)/registerbuild build

test: lint types build tests validate

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/ready-dev
	$(BIN)/mypy

tests: .venv/ready-dev
	$(BIN)/python -m pytest --numprocesses 2 --dist worksteal

validate: .venv/ready-dev build
	PYTHONPATH=tests $(BIN)/python -m formats.validate_build build

axe: .venv/ready-dev build
	PYTHONPATH=tests $(BIN)/python -m browser.every_page build

mutants: .venv/ready-dev
	$(PIP) --editable '.[mutants]'
	PYTHONPATH=tests $(BIN)/python -m mutants $(MODULES)

fuzz: .venv/ready-dev
	PYTHONPATH=tests $(BIN)/python -m fuzz $(or $(N),10000)
	EVERY=1 $(BIN)/python -m pytest tests/test_stopping.py

sbom: .venv/ready-dev
	tools/sbom $(BIN)/python dist/sbom.json

matrix: .venv/ready-dev
	tools/matrix $(TESTS)

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || tools/debian-packages python3-venv
	$(PYTHON) -m venv .venv

.venv/ready: .venv/bin/python pyproject.toml constraints.txt
	tools/debian-packages $(LIBRARIES)
	$(PIP) --editable .
	@touch $@

.venv/ready-dev: .venv/ready tools/package.json
	tools/debian-packages $(TOOLS)
	command -v npm >/dev/null || tools/debian-packages nodejs npm
	npm install --prefix tools --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error
	$(PIP) --editable '.[dev]'
	@touch $@

clean:
	rm -rf build .registerbuild
