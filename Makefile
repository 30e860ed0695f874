# Two commands: `make run` does the main job on a sample, `make test` proves that it works.
# Both set up what they need on a Debian or Ubuntu machine that has a Swift toolchain.

BUNDLE ?= Samples/incidents/share-permissions.zip
SWIFT  ?= swift
BUILD  := .build/release

.DEFAULT_GOAL := help
.PHONY: help setup test-setup browser-setup build run serve test test-browser lint samples evaluate bench-setup bench-corpus bench load fuzz clean coverage ordinary-logs codes-check schema-setup schema-check

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: ## Install what is missing to build: libsqlite3-dev, zlib1g-dev
	@command -v $(SWIFT) >/dev/null || { echo 'Swift 6.2 or newer is needed: https://www.swift.org/install' >&2; exit 1; }
	@missing=; \
	[ -f /usr/include/sqlite3.h ] || missing="$$missing libsqlite3-dev"; \
	[ -f /usr/include/zlib.h ] || missing="$$missing zlib1g-dev"; \
	[ -z "$$missing" ] && exit 0; \
	command -v apt-get >/dev/null || { echo "Please install the headers of SQLite and zlib, then try again." >&2; exit 1; }; \
	echo "Installing the missing system packages:$$missing"; \
	if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	$$sudo apt-get update -q && $$sudo apt-get install -y -q --no-install-recommends $$missing

# The program works without them: libarchive is for archives of its formats, libdeflate makes zips faster.
# Without them their tests would be skipped.
test-setup:
	@libraries=$$(ldconfig -p 2>/dev/null); missing=; \
	case "$$libraries" in *libarchive.so.13*) ;; *) missing="$$missing libarchive13" ;; esac; \
	case "$$libraries" in *libdeflate.so.0*) ;; *) missing="$$missing libdeflate0" ;; esac; \
	[ -n "$$missing" ] && command -v apt-get >/dev/null || exit 0; \
	echo "Installing what the tests read archives with:$$missing"; \
	if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	$$sudo apt-get update -q && $$sudo apt-get install -y -q --no-install-recommends $$missing

# Reports are shown to a real browser; without one those tests would be skipped.
browser-setup:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || ! command -v apt-get >/dev/null || { \
	echo "Installing what the tests show reports in: chromium, fonts-dejavu-core"; \
	if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	$$sudo apt-get update -q && $$sudo apt-get install -y -q --no-install-recommends chromium fonts-dejavu-core; }

build: setup ## Build the program in release mode
	@$(SWIFT) build -c release --product pkgtriage

# Exit code 3 says that part of the bundle could not be read; the report is there all the same.
run: build ## Analyse a bundle: make run BUNDLE=path (a sample by default)
	@$(BUILD)/pkgtriage analyze "$(BUNDLE)" --html report.html || [ $$? -eq 3 ]
	@printf '\nThe same report as one HTML file: %s\n' "$(CURDIR)/report.html"

# The JSON Schemas are held against the reader by a validator that is not ours; without it those tests are skipped.
schema-setup:
	@PYTHONPATH=.build/schema-tools python3 -c 'import jsonschema, yaml' 2>/dev/null || \
	python3 -m pip install -q --disable-pip-version-check --target .build/schema-tools jsonschema==4.26.0 PyYAML==6.0.2 || \
	echo "Python's jsonschema could not be had; the schemas are not tested."

schema-check: schema-setup ## Validate every data file below Patterns/ against its JSON Schema
	@PYTHONPATH=.build/schema-tools python3 -B Tests/BuiltInPacksTests/Schemas/validate.py Patterns

test: setup test-setup browser-setup schema-setup ## Run all tests
	@$(SWIFT) test

test-browser: setup browser-setup ## Run only the tests that need a browser
	@$(SWIFT) test --filter BrowserTests

# axe-core checks the pages for accessibility beside our own checks, where it can be had.
browser-setup: axe-setup
.PHONY: axe-setup
axe-setup:
	@[ -f .build/axe/axe_core_python/axe.min.js ] || ! command -v python3 >/dev/null || { \
	mkdir -p .build/axe && cd .build/axe && \
	python3 -m pip download -q --no-deps --dest . axe-core-python==0.1.0 && \
	python3 -m zipfile -e axe_core_python-0.1.0-py3-none-any.whl .; } || \
	echo "axe-core could not be fetched; the pages are tested by our own checks alone."

lint: ## Check the layout of the sources
	@$(SWIFT) format lint --strict -r Sources Tests Package.swift

samples: ## Make Samples/ again, byte for byte
	@$(SWIFT) run SampleMaker samples Samples

ordinary-logs: ## Make Patterns/ordinary/ again: the logs in which lint counts literals
	@$(SWIFT) run SampleMaker typical Patterns/ordinary

codes-check: ## Compare the constants of codes.yaml with the headers of mingw-w64
	@[ -f /usr/share/mingw-w64/include/winerror.h ] || { \
	if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	$$sudo apt-get update -q && $$sudo apt-get install -y -q --no-install-recommends mingw-w64-common; }
	@python3 Tests/CodeHeaders/check.py Patterns/codes.yaml /usr/share/mingw-w64/include

coverage: build ## Write Patterns/COVERAGE.md again: what covers each point of the domain
	@$(BUILD)/pkgtriage patterns list --coverage > Patterns/COVERAGE.md

# The cases stand outside the repository, too: they are made anew each time, always the same.
CASES ?= $(or $(TMPDIR),/tmp)/pkgtriage-evaluation

evaluate: setup ## Measure how right the ranking is, on generated cases of every cause
	@$(SWIFT) build -c release --product SampleMaker
	@$(SWIFT) build -c release --product pkgtriage-evaluate
	@rm -rf "$(CASES)"
	@$(BUILD)/SampleMaker evaluation "$(CASES)"
	@$(BUILD)/pkgtriage-evaluate "$(CASES)"

# The corpora stand outside the repository: 1 GiB of logs, 4 GiB, and smaller ones, about 7 GB in all.
CORPUS ?= $(or $(TMPDIR),/tmp)/pkgtriage-corpus

bench-setup: ## Install what the benchmark compares with (ripgrep, lnav, unzip, python3), and libdeflate
	@if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	$$sudo apt-get update -q && $$sudo apt-get install -y -q --no-install-recommends ripgrep lnav unzip python3 libdeflate0

bench-corpus: build # Make what is not there yet
	@$(SWIFT) build -c release --product SampleMaker
	@$(SWIFT) build -c release --product pkgtriage-bench
	@make_corpus() { [ -d "$(CORPUS)/$$1" ] || $(BUILD)/SampleMaker corpus "$(CORPUS)/$$1" --bytes "$$2" $$3; }; \
	make_corpus plain 1073741824 && make_corpus zipped 1073741824 --zip && \
	make_corpus plain100 100000000 && make_corpus zipped100 100000000 --zip && \
	make_corpus plain4096 4294967296 && make_corpus zipped4096 4294967296 --zip && \
	make_corpus storm 314572800 --storm && make_corpus tiny 10000
	@[ -d $(CORPUS)/packs ] || $(BUILD)/pkgtriage-bench packs $(CORPUS)/packs $(BUILD)/pkgtriage

bench: bench-corpus ## Measure on 1 GiB of generated logs, in pairs with other tools (ten minutes, the corpora included)
	@$(BUILD)/pkgtriage-bench $(BUILD)/pkgtriage $(CORPUS)

load: setup ## Put 20 uploads, 200 readers and 1 GiB on a server of its own, on this machine (needs python3)
	@$(SWIFT) build -c release --product pkgtriage-serve
	@python3 Tests/ServerLoad/load.py $(BUILD)/pkgtriage-serve

fuzz: ## Fuzz the C scan against its portable path, for a minute
	@sh Tests/CScanFuzz/fuzz.sh 60

clean: ## Remove everything that was built
	@rm -rf .build report.html
