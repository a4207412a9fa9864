"""A running server of the whole product in a folder of its own, as ``make run`` starts it."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.services import free_port


@dataclass(frozen=True, slots=True)
class Site:
    """Where a started server answers, and its process."""

    url: str
    pid: int
    said: tuple[str, ...]


@contextlib.contextmanager
def running_site(data_dir: Path, **environment: str) -> Iterator[Site]:
    """Prepare and serve the demonstration market below *data_dir*; stop it as ctrl-C does."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "backend.config.serve"],
        env={**os.environ, "DATA_DIR": str(data_dir), "PORT": str(port), **environment},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout is not None
    said: list[str] = []
    try:
        for line in server.stdout:
            said.append(line.rstrip())
            if f"127.0.0.1:{port}" in line:
                break
        else:
            raise RuntimeError("the server ended before it was ready:\n" + "\n".join(said))
        yield Site(f"http://127.0.0.1:{port}", server.pid, tuple(said))
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        server.stdout.close()
