"""Is docker-compose.yml valid as the Compose specification says, references between parts included?"""

import json
import sys
from pathlib import Path

import yaml
from compose_spec import PyCompose

COMPOSE_FILE = Path(__file__).resolve().parents[1] / "docker-compose.yml"
PRODUCTION_SHAPE = {"postgres", "redis", "elasticsearch", "migrate", "web", "worker"}


def parse(path: Path = COMPOSE_FILE) -> PyCompose:
    """Return the parsed file; raises ValueError with the place for what the specification does not allow."""
    compose = PyCompose.from_json(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8"))))
    compose.validate()
    return compose


def main() -> int:
    """Validate the project's file; return 1 with the reason if it is not valid."""
    try:
        names = set(parse().service_names())
    except ValueError as invalid:
        sys.stderr.write(f"{COMPOSE_FILE.name}: {invalid}\n")
        return 1
    if names != PRODUCTION_SHAPE:
        sys.stderr.write(
            f"{COMPOSE_FILE.name}: services {sorted(names)}, expected {sorted(PRODUCTION_SHAPE)}\n"
        )
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
