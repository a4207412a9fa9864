"""Where the index lies on disk, who may write it, and how one index takes over from another.

    DIRECTORY/writer.lock                      held by the only writer
    DIRECTORY/<identity>/CURRENT               JSON: which generation answers, and whether it was filled
    DIRECTORY/<identity>/<generation>/…        one tantivy index

`identity` is made of schema and analyzer, so a program with another schema never opens an index it cannot
read. A rebuild fills a new generation beside the current one and then replaces CURRENT, which is atomic;
readers look at CURRENT with each request.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import json
import os
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

from search.errors import EngineUnavailable, IndexMissing, WriterBusy

_POINTER = "CURRENT"


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which generation is current. `filled`: a rebuild of it was completed. `stamp` changes with the file."""

    generation: str
    filled: bool
    stamp: tuple[int, int]


class WriterLock:
    """The only writer's place, given back by the kernel even when its holder is killed."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / "writer.lock"
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the place. Raises WriterBusy, naming the holder's process where that is known."""
        if self._descriptor is not None:
            return
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(descriptor, 32, 0).decode(errors="replace").strip() or "?"
            os.close(descriptor)
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
            raise WriterBusy(
                f"Process {holder} already writes the search index in {self._path.parent}. Only one process "
                "may; open this one as a reader, or stop the other.",
                f"进程 {holder} 正在写入 {self._path.parent} 的搜索索引。"
                "只允许一个写入进程；请以只读方式打开，或先停止该进程。",
            ) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the place back, if held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class Layout:
    """The files of one identity."""

    def __init__(self, directory: Path, identity: str) -> None:
        self.directory = directory
        self.home = directory / identity
        self.lock = WriterLock(directory)

    def generation(self, name: str) -> Path:
        """Folder of the generation called *name*."""
        return self.home / name

    def stamp(self) -> tuple[int, int] | None:
        """Return something that changes whenever the pointer does; None without a pointer. One `stat`."""
        try:
            status = os.stat(self.home / _POINTER)
        except FileNotFoundError:
            return None
        return status.st_mtime_ns, status.st_ino

    def pointer(self) -> Pointer:
        """Read which generation is current. Raises IndexMissing, EngineUnavailable (unreadable)."""
        stamp = self.stamp()
        if stamp is None:
            raise IndexMissing(
                f"There is no search index for this version in {self.directory}; a writer has to build it.",
                f"{self.directory} 中没有本版本的搜索索引；需要先由写入进程建立。",
            )
        try:
            content = json.loads((self.home / _POINTER).read_text(encoding="utf-8"))
            return Pointer(str(content["generation"]), content["filled"] is True, stamp)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise EngineUnavailable(
                f"The search index in {self.home} cannot be read ({error}); delete the folder and rebuild.",
                f"无法读取 {self.home} 中的搜索索引（{error}）；请删除该目录后重建。",
            ) from error

    def new_generation(self) -> str:
        """Make the folder of a new generation and return its name."""
        name = uuid.uuid4().hex[:12]
        self.generation(name).mkdir(parents=True)
        return name

    def publish(self, generation: str, *, filled: bool) -> None:
        """Make *generation* the current one: atomic, and on disk when it returns."""
        draft = self.home / f"{_POINTER}.new"
        with draft.open("w", encoding="utf-8") as file:
            json.dump({"generation": generation, "filled": filled}, file)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.home / _POINTER)
        folder = os.open(self.home, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def sweep(self, *, keep: str, other_identities: bool) -> None:
        """Remove generations but *keep*: leftovers of broken rebuilds and what was replaced.

        Open readers keep the files they have mapped. `other_identities` also removes indexes of other
        schemas' or analyzers' making; only for a writer that has just completed its own.
        """
        with contextlib.suppress(FileNotFoundError):
            for entry in self.home.iterdir():
                if entry.is_dir() and entry.name != keep:
                    shutil.rmtree(entry, ignore_errors=True)
        if other_identities:
            for entry in self.directory.iterdir():
                if entry.is_dir() and entry != self.home and (entry / _POINTER).exists():
                    shutil.rmtree(entry, ignore_errors=True)
