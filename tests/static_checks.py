"""``make check``: every static check, side by side, each named with its time and, if it fails, its words."""

import filecmp
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / "bin"
Check = Callable[[], tuple[bool, str]]


def _command(*command: str, cwd: Path = ROOT) -> Check:
    def run() -> tuple[bool, str]:
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=os.environ)
        return done.returncode == 0, done.stdout + done.stderr

    return run


def _openapi_is_current() -> tuple[bool, str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "openapi.json"
        done = subprocess.run(
            [sys.executable, "-m", "backend.manage", "spectacular", "--fail-on-warn", "--validate",
             "--format", "openapi-json", "--file", str(fresh)],
            cwd=ROOT, capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode:
            return False, done.stdout + done.stderr
        if not filecmp.cmp(fresh, ROOT / "frontend" / "openapi.json", shallow=False):
            return False, "frontend/openapi.json is not what the API says now: run `make types`"
    return True, ""


def _no_registry_address() -> tuple[bool, str]:
    done = subprocess.run(
        ["git", "grep", "-nIE", r'"resolved": *"http|index-url|extra-index|registry *= *"?http'],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    lines = [line for line in done.stdout.splitlines() if not line.startswith("tests/static_checks.py")]
    return not lines, "\n".join(lines)


CHECKS: dict[str, Check] = {
    "mypy": _command(str(BIN / "mypy")),
    "ruff": _command(str(BIN / "ruff"), "check", "."),
    "ruff format": _command(str(BIN / "ruff"), "format", "--check", "."),
    "import-linter": _command(str(BIN / "lint-imports")),
    "packs": _command(sys.executable, "-c", "from backend.industry import validate_packs; validate_packs()"),
    "django": _command(sys.executable, "-m", "backend.manage", "check"),
    "migrations": _command(sys.executable, "-m", "backend.manage", "makemigrations", "--check", "--dry-run"),
    "openapi": _openapi_is_current,
    "api types": _command("npm", "run", "--silent", "api:check", cwd=ROOT / "frontend"),
    "eslint and prettier": _command("npm", "run", "--silent", "lint", cwd=ROOT / "frontend"),
    "tsc": _command("npm", "run", "--silent", "typecheck", cwd=ROOT / "frontend"),
    "compose": _command(sys.executable, "-m", "tests.compose_file"),
    "registry": _no_registry_address,
}


def main() -> int:
    """Run all; print a line a check; return 1 if any failed."""

    def timed(name: str) -> tuple[str, bool, str, float]:
        start = time.perf_counter()
        passed, words = CHECKS[name]()
        return name, passed, words, time.perf_counter() - start

    failed = False
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for name, passed, words, seconds in pool.map(timed, CHECKS):
            print(f"{'ok    ' if passed else 'FAILED'} {name} ({seconds:.1f} s)", flush=True)
            if not passed:
                failed = True
                print(words.strip(), flush=True)
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
