"""Real PostgreSQL, Redis and Elasticsearch for one test run, on ports and in folders of their own.

``REQUIRE_SERVICES=1`` turns a missing server into a failure; as root on Debian the servers are installed
then. Without it, a run says plainly what it did not prove.
"""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests import elasticsearch_server

DEBIAN_PACKAGES = {
    "postgres": "postgresql",
    "redis-server": "redis-server",
    "chromium": "chromium",
    "java": "default-jre-headless",
    "mvn": "maven",
}


class MissingService(Exception):
    """A server that the run requires is not on this machine."""


@dataclass(frozen=True, slots=True)
class Services:
    """Where the run's servers answer."""

    database_url: str
    redis_url: str
    elasticsearch_url: str


def required() -> bool:
    """Return whether this run must have real servers (``REQUIRE_SERVICES=1``)."""
    return os.environ.get("REQUIRE_SERVICES") == "1"


def find_program(name: str) -> str | None:
    """Return the path of a server program, Debian's versioned PostgreSQL folder included."""
    found = shutil.which(name)
    if found:
        return found
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(versions[-1]) if versions else None


def install_missing() -> None:
    """Install what Debian packages and this run requires; needs root and ``REQUIRE_SERVICES=1``."""
    wanted = [package for program, package in DEBIAN_PACKAGES.items() if find_program(program) is None]
    if not list(Path("/usr/share/fonts").rglob("NotoSansCJK*")):
        wanted.append("fonts-noto-cjk")
    if not wanted or not required():
        return
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise MissingService(f"REQUIRE_SERVICES=1, but not installed: {', '.join(wanted)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted],
        check=True,
        env=environment,
        stdout=subprocess.DEVNULL,
    )


def free_port() -> int:
    """Return a loopback port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _program(name: str) -> str:
    found = find_program(name)
    if found is None:
        raise MissingService(f"{name} is not installed (Debian: {DEBIAN_PACKAGES[name]})")
    return found


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """Run a PostgreSQL server in a folder of its own; yield its ``DATABASE_URL``."""
    binaries = Path(_program("postgres")).resolve().parent
    # PostgreSQL refuses to run as root; Debian's package brings a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="xinlian-postgresql-"))
    try:
        if user:
            account = pwd.getpwnam(user)
            os.chown(folder, account.pw_uid, account.pw_gid)
        port = free_port()

        def run(*command: str) -> None:
            subprocess.run(
                command,
                check=True,
                user=user,
                cwd=folder,
                stdout=subprocess.DEVNULL,
                env={"LC_ALL": "C.UTF-8"},
            )

        data = str(folder / "data")
        run(str(binaries / "initdb"), "-D", data, "-U", "xinlian", "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60"
        start = ("start", "-w", "-D", data, "-l", str(folder / "log"), "-o", options)
        run(str(binaries / "pg_ctl"), *start)
        try:
            yield f"postgresql://xinlian@127.0.0.1:{port}/postgres"
        finally:
            run(str(binaries / "pg_ctl"), "stop", "-w", "-m", "immediate", "-D", data)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def redis() -> Iterator[str]:
    """Run a Redis server that keeps nothing; yield its ``REDIS_URL``."""
    port = free_port()
    command = [_program("redis-server"), "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    server = subprocess.Popen([*command, "--appendonly", "no"], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        # Its log says when it listens; reading it waits exactly as long as needed.
        for line in server.stdout:
            if "Ready to accept connections" in line:
                break
        else:
            raise MissingService("redis-server ended before it was ready")
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.terminate()
        server.wait()
        if server.stdout:
            server.stdout.close()


@contextlib.contextmanager
def elasticsearch(*, nodes: int = 1, quick: bool = True) -> Iterator[list[elasticsearch_server.Node]]:
    """Run a cluster of Elasticsearch servers; yield its nodes, which know their addresses.

    Takes some ten seconds a node, and the first time the download of a hundred megabytes.
    """
    try:
        with elasticsearch_server.running([free_port() for _ in range(2 * nodes)], quick=quick) as cluster:
            yield cluster
    except elasticsearch_server.ElasticsearchMissing as missing:
        raise MissingService(str(missing)) from missing


@contextlib.contextmanager
def services() -> Iterator[Services]:
    """Run all servers for the length of the block."""
    with postgresql() as database_url, redis() as redis_url, elasticsearch() as (node,):
        yield Services(database_url, redis_url, node.url)


if __name__ == "__main__":
    install_missing()
