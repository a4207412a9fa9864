"""Real Elasticsearch servers for tests and benchmarks, each on ports and in a folder of its own.

The distribution comes from Maven Central and is the server's core alone: no plugin, no script, no module that
needs a licence. What runs on it runs on any Elasticsearch 8.
"""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil

VERSION = "8.19.8"
_ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
_ARCHIVE = (
    f".m2/repository/org/elasticsearch/distribution/integ-test-zip/elasticsearch/{VERSION}/"
    f"elasticsearch-{VERSION}.zip"
)
_USER = "nobody"
"""Elasticsearch refuses to run as root."""
_ROOM_BYTES = 4 << 30
_HEAP = "-Xms512m -Xmx512m"
_QUICK_START = "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1"


class ElasticsearchMissing(Exception):
    """The server, or the Java it needs, is not on this machine and could not be fetched."""


class Node:
    """One server, made ready but not started, in a folder below *home*."""

    def __init__(
        self, home: Path, program: Path, name: str, port: int, settings: dict[str, str], options: str
    ) -> None:
        self.name = name
        self.url = f"http://127.0.0.1:{port}"
        self._program = program
        self._options = options
        self._folder = home / name
        self._pid_file = self._folder / "pid"
        for part in ("data", "logs", "tmp"):
            (self._folder / part).mkdir(parents=True)
        shutil.copytree(program / "config", self._folder / "config")
        written = {
            "node.name": name,
            "network.host": "127.0.0.1",
            "http.port": str(port),
            "path.data": str(self._folder / "data"),
            "path.logs": str(self._folder / "logs"),
            "xpack.security.enabled": "false",
            "cluster.routing.allocation.disk.threshold_enabled": "false",
            **settings,
        }
        lines = "".join(f"{key}: {value}\n" for key, value in written.items())
        (self._folder / "config" / "elasticsearch.yml").write_text(lines, encoding="utf-8")
        _give(self._folder)

    def start(self) -> None:
        """Start the server; it answers when this returns."""
        java = Path(_program("java")).resolve().parents[1]
        environment = {
            "PATH": os.environ["PATH"],
            "ES_JAVA_HOME": str(java),
            "ES_PATH_CONF": str(self._folder / "config"),
            "ES_TMPDIR": str(self._folder / "tmp"),
            "ES_JAVA_OPTS": self._options,
            "CLI_JAVA_OPTS": "-XX:TieredStopAtLevel=1",
        }
        # As a daemon it returns once the server has started.
        ended = subprocess.run(
            ["bash", str(self._program / "bin" / "elasticsearch"), "-d", "-p", str(self._pid_file)],
            cwd=self._folder,
            env=environment,
            **_as_user(),
            capture_output=True,
            text=True,
        )
        if ended.returncode:
            raise ElasticsearchMissing(
                f"Elasticsearch did not start: {(ended.stdout + ended.stderr)[-2000:]}"
            )

    def wait_until_whole(self, nodes: int = 1) -> None:
        """Wait until all indexes have recovered and the cluster has *nodes* members."""
        query = (
            f"wait_for_status=yellow&wait_for_no_initializing_shards=true&wait_for_nodes={nodes}&timeout=120s"
        )
        with urllib.request.urlopen(f"{self.url}/_cluster/health?{query}") as answer:
            answer.read()

    @property
    def process(self) -> psutil.Process | None:
        """The running server, if it runs."""
        with contextlib.suppress(FileNotFoundError, ValueError, psutil.NoSuchProcess):
            return psutil.Process(int(self._pid_file.read_text()))
        return None

    def kill(self) -> None:
        """End the server as a power cut would, with SIGKILL."""
        process = self.process
        if process is not None:
            process.send_signal(signal.SIGKILL)
            with contextlib.suppress(psutil.NoSuchProcess):
                process.wait()

    def restart_after_power_cut(self) -> None:
        """Kill the server and start it again on what it had written."""
        self.kill()
        self.start()


def fetch() -> Path:
    """Return the distribution's archive, from the local Maven repository or Maven Central."""
    archive = Path.home() / _ARCHIVE
    _program("java")
    if not archive.exists():
        command = ["-q", "-B", "dependency:get", "-Dtransitive=false", f"-Dartifact={_ARTIFACT}"]
        ended = subprocess.run([_program("mvn"), *command], capture_output=True, text=True)
        if ended.returncode or not archive.exists():
            raise ElasticsearchMissing(f"Maven could not fetch {_ARTIFACT}: {ended.stdout[-500:]}")
    return archive


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise ElasticsearchMissing(f"{name} is not installed, which Elasticsearch needs")
    return found


def _as_user() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    account = pwd.getpwnam(_USER)
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _give(folder: Path) -> None:
    """Let the server's user own *folder*."""
    if os.geteuid() == 0:
        account = pwd.getpwnam(_USER)
        for path in (folder, *folder.rglob("*")):
            os.chown(path, account.pw_uid, account.pw_gid)


@contextlib.contextmanager
def unpacked() -> Iterator[tuple[Path, Path]]:
    """Unpack the distribution; yield a folder for nodes and the program's folder.

    In memory where there is room: tests make hundreds of indexes, and each waits for the disk.
    """
    archive = fetch()
    memory = Path("/dev/shm")
    room = memory.is_dir() and shutil.disk_usage(memory).free > _ROOM_BYTES
    home = Path(tempfile.mkdtemp(prefix="xinlian-elasticsearch-", dir=memory if room else None))
    try:
        shutil.unpack_archive(archive, home)
        _give(home)
        yield home, home / f"elasticsearch-{VERSION}"
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def running(ports: list[int], *, quick: bool = True) -> Iterator[list[Node]]:
    """Run a cluster of one node for each two of *ports*: one for HTTP, one for the nodes' own talk.

    `quick` servers start sooner and stay slower, as tests want it and benchmarks do not.
    """
    options = f"{_HEAP} {_QUICK_START}" if quick else _HEAP
    with unpacked() as (home, program):
        pairs = list(zip(ports[::2], ports[1::2], strict=True))
        names = [f"node{number}" for number in range(len(pairs))]
        seeds = ", ".join(f"127.0.0.1:{inner}" for _, inner in pairs)
        together = {
            "discovery.seed_hosts": f"[{seeds}]",
            "cluster.initial_master_nodes": f"[{', '.join(names)}]",
        }
        alone = {"discovery.type": "single-node"}
        nodes = [
            Node(
                home,
                program,
                name,
                port,
                {"transport.port": str(inner), **(together if len(pairs) > 1 else alone)},
                options,
            )
            for name, (port, inner) in zip(names, pairs, strict=True)
        ]
        try:
            with ThreadPoolExecutor(len(nodes)) as starting:
                list(starting.map(Node.start, nodes))
            nodes[0].wait_until_whole(len(nodes))
            yield nodes
        finally:
            for node in nodes:
                node.kill()
