# Two commands: `make run` does the main job on a sample, `make test` proves that it works.
# Both set up what they need on a Debian or Ubuntu machine that has a Swift toolchain.

BUNDLE ?= Samples/incidents/stale-snapshot.zip
SWIFT  ?= swift
BUILD  := .build/release

.DEFAULT_GOAL := help
.PHONY: help setup build run test lint samples bench clean

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: ## Install the system packages that are missing (libsqlite3-dev, zlib1g-dev)
	@sh Sources/setup.sh

build: setup ## Build the program in release mode
	@$(SWIFT) build -c release --product pkgtriage

run: build ## Analyse a bundle: make run BUNDLE=path (a sample by default)
	@$(BUILD)/pkgtriage analyze "$(BUNDLE)" --html report.html; code=$$?; \
	 if [ -f report.html ]; then printf '\nThe same as one HTML file: %s\n' "$(CURDIR)/report.html"; fi; \
	 if [ $$code -eq 3 ]; then exit 0; fi; exit $$code

test: setup ## Run all tests
	@$(SWIFT) test

lint: ## Check the layout of the sources
	@$(SWIFT) format lint --strict -r Sources Tests Package.swift

samples: ## Make Samples/ again, byte for byte
	@$(SWIFT) run SampleMaker samples Samples

bench: setup ## Measure throughput and memory on 1 GiB of generated logs
	@sh Sources/bench.sh

clean: ## Remove everything that was built
	@rm -rf .build report.html
