"""``python -m backend.config.serve``: prepare what is missing, then serve until ctrl-C."""

import argparse
import contextlib
import os
import socket
import subprocess
import sys

import uvicorn
from uvicorn.supervisors import Multiprocess

from backend.config.environment import Environment

_DEMONSTRATION_USERS = "buyer@demo.test · supplier@demo.test · broker@demo.test · admin@demo.test"


def _port_is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _greeting(environment: Environment, host: str) -> str:
    address = f"http://{host}:{environment.port}"
    lines = [f"Xinlian 忻链 · open {address} · 请打开 {address} (ctrl-C stops 停止)"]
    if not environment.is_production:
        lines.append(f"  demonstration users 演示用户: {_DEMONSTRATION_USERS}, password 密码: xinlian-demo")
    return "\n".join(lines) + "\n"


class _GreetingServer(uvicorn.Server):
    """Says where to open the site once it really answers there."""

    def __init__(self, config: uvicorn.Config, greeting: str) -> None:
        super().__init__(config)
        self._greeting = greeting

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, then greet."""
        await super().startup(sockets)
        if self.started:
            sys.stdout.write(self._greeting)
            sys.stdout.flush()


def _prepare() -> int:
    child = subprocess.Popen([sys.executable, "-m", "backend.config.prepare"])
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # The terminal sent the child the same signal; it says what it kept and ends.
            continue


def main() -> int:
    """Prepare and serve; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m backend.config.serve", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--workers", type=int, default=1, help="server processes (default: 1)")
    parser.add_argument("--no-prepare", action="store_true", help="serve what is there, change nothing first")
    arguments = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    environment = Environment()
    if not _port_is_free(arguments.host, environment.port):
        sys.stderr.write(
            f"Port {environment.port} is in use; choose another, for example: make run PORT=8001. "
            f"端口 {environment.port} 已被占用，请换一个。\n"
        )
        return 1
    if not arguments.no_prepare and (status := _prepare()):
        return status
    config = uvicorn.Config(
        "backend.config.asgi:application",
        host=arguments.host,
        port=environment.port,
        workers=arguments.workers,
        lifespan="on",
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=5,
        # A query of 10,000 Chinese characters is an address of 90 kB, which httptools would cut off.
        http="h11",
        h11_max_incomplete_event_size=262_144,
    )
    greeting = _greeting(environment, arguments.host)
    with contextlib.suppress(KeyboardInterrupt):
        if arguments.workers == 1:
            _GreetingServer(config, greeting).run()
        else:
            sys.stdout.write(greeting)
            Multiprocess(config, sockets=[config.bind_socket()]).run()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
