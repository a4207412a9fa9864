"""Where the documents lie on the server, and how one index takes over from another.

    template ALIAS                 mapping and settings of everything below
    alias    ALIAS                 what is read and written; points to exactly one index, hides tombstones
    index    ALIAS-initial         made by `prepare()`, never completed by a rebuild
    index    ALIAS-<time>-<random> made by a rebuild; current once the alias points to it

`ALIAS` is `<prefix>-<schema>-v<version>-<hash of schema and analyzer>`, so a program with another schema
never meets documents it cannot read. A rebuild shows that it lives by a time in its index's mapping.
"""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass
from typing import Any

from search.analysis import Analyzer
from search.engines.elastic.connection import Connection
from search.engines.elastic.mapping import NOT_DELETED, template
from search.errors import EngineUnavailable, IndexMissing, WriterBusy
from search.schema import Schema, index_identity

_INITIAL = "initial"
_ALIVE = "alive-at"
_DEAD_AFTER_S = 60.0


@dataclass(frozen=True, slots=True)
class Current:
    """The index behind the alias. `filled`: a rebuild of it was completed."""

    name: str
    filled: bool


class Indices:
    """The indexes of one schema and analyzer under one prefix."""

    def __init__(self, connection: Connection, schema: Schema, analyzer: Analyzer, prefix: str) -> None:
        self._connection = connection
        self._schema = schema
        self._family = f"{prefix}-{schema.name.lower()}-v"
        self.alias = f"{prefix}-{index_identity(schema, analyzer.version)}"

    def current(self) -> Current:
        """Return the index behind the alias. Raises IndexMissing."""
        found = self._connection.ask(
            lambda client: client.options(ignore_status=404).indices.get_alias(name=self.alias)
        )
        names = [] if found.meta.status == 404 else list(found.body)
        if not names:
            raise self._connection.no_index(self.alias)
        return Current(names[0], names[0] != f"{self.alias}-{_INITIAL}")

    def prepare(self) -> Current:
        """Return the current index, making template and an empty one where there is none."""
        tell = self._connection.tell
        tell(
            lambda client: client.indices.put_index_template(
                name=self.alias, **template(self._schema, self.alias)
            )
        )
        try:
            return self.current()
        except IndexMissing:
            # Another process may do the same at the same time: an index that exists already is as good.
            tell(
                lambda client: client.options(ignore_status=400).indices.create(
                    index=f"{self.alias}-{_INITIAL}", aliases={self.alias: {"filter": NOT_DELETED}}
                )
            )
            return self.current()

    def begin(self) -> str:
        """Make an index to fill and return its name. Raises WriterBusy where another rebuild is alive."""
        name = f"{self.alias}-{time.time_ns():020d}-{uuid.uuid4().hex[:6]}"
        self._connection.tell(
            lambda client: client.options(ignore_status=400).indices.create(
                index=name, mappings={"_meta": {_ALIVE: time.time()}}
            )
        )
        # Made first and looked around afterwards: of two that begin together, no more than one goes on.
        current = self.current().name
        living = [other for other in self._living() if other not in (name, current)]
        if living:
            self.delete([name])
            raise WriterBusy(
                f"A rebuild of this index is already under way ({living[0]}).",
                f"此索引正在重建中（{living[0]}）。",
            )
        return name

    def stay_alive(self, name: str) -> None:
        """Note that the rebuild that fills *name* goes on; wanted twice a minute."""
        self._connection.tell(
            lambda client: client.indices.put_mapping(index=name, meta={_ALIVE: time.time()})
        )

    def swap(self, old: str, new: str) -> None:
        """Let the alias point to *new* and drop *old*, in one step; a second time changes nothing."""
        actions: list[dict[str, Any]] = [
            {"add": {"index": new, "alias": self.alias, "filter": NOT_DELETED}},
            {"remove_index": {"index": old}},
        ]
        try:
            self._connection.tell(lambda client: client.indices.update_aliases(actions=actions))
        except EngineUnavailable:
            # The answer may have been lost, not the swap.
            if self.current().name != new:
                raise

    def hold_writes(self, name: str) -> None:
        """Refuse writes to *name* from now on; returns when none is under way any more."""
        self._connection.tell(lambda client: client.indices.add_block(index=name, block="write"))

    def free_writes(self, name: str) -> None:
        """Take writes to *name* again."""
        self._connection.tell(
            lambda client: client.options(ignore_status=404).indices.put_settings(
                index=name, settings={"index.blocks.write": None}
            )
        )

    def free_abandoned(self) -> None:
        """Take writes again where a rebuild ended between holding them and the swap, as by a power cut."""
        current = self.current().name
        if not [name for name in self._living() if name != current]:
            self.free_writes(current)

    def sweep(self) -> None:
        """Delete what broken rebuilds left and indexes of other versions of the schema."""
        current = self.current().name
        living = set(self._living())
        found = self._found(f"{self._family}*")
        others = {name for name in found if not name.startswith(f"{self.alias}-")}
        self.delete(sorted({name for name in found if name not in living and name != current} | others))
        templates = self._connection.tell(
            lambda client: client.options(ignore_status=404).indices.get_index_template(
                name=f"{self._family}*"
            )
        )
        for known in templates.body.get("index_templates", ()):
            if known["name"] != self.alias:
                self._delete_template(known["name"])

    def abandon(self, name: str) -> None:
        """Delete the index of a rebuild that failed, unless it became the current one."""
        if self.current().name != name:
            self.delete([name])

    def delete(self, names: list[str]) -> None:
        """Delete the indexes called *names*, where they exist."""
        if names:
            self._connection.tell(lambda client: client.indices.delete(index=names, ignore_unavailable=True))

    def remove(self) -> None:
        """Delete everything of this schema and analyzer: indexes, alias, template."""
        self.delete(sorted(self._found(f"{self.alias}-*")))
        self._delete_template(self.alias)

    def _delete_template(self, name: str) -> None:
        self._connection.tell(
            lambda client: client.options(ignore_status=404).indices.delete_index_template(name=name)
        )

    def _found(self, pattern: str) -> dict[str, Any]:
        found = self._connection.tell(lambda client: client.indices.get_mapping(index=pattern))
        return dict(found.body)

    def _living(self) -> list[str]:
        """Names of indexes whose rebuild has lately shown that it goes on, the current one possibly among
        them."""
        now = time.time()
        return [
            name
            for name, found in self._found(f"{self.alias}-*").items()
            if now - found["mappings"].get("_meta", {}).get(_ALIVE, 0.0) < _DEAD_AFTER_S
        ]
