"""Industry packs: folders with `pack.toml` and CSV tables, found and read without naming any industry.

A new industry is a new folder here; tables of the same name are merged over all packs.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from backend.industry.errors import Bilingual, PackError
from backend.industry.tables import Row, Table, read_table

PACKS_DIRECTORY = Path(__file__).parent / "packs"


@dataclass(frozen=True, slots=True)
class Pack:
    """One industry: its code, names, and the clusters (specialised towns) that live by it."""

    code: str
    zh: str
    en: str
    order: int
    clusters: tuple[str, ...]


_FIELDS: Mapping[str, tuple[type, Bilingual]] = {
    "code": (str, Bilingual("与文件夹同名的代码", "the name of the folder as code")),
    "zh": (str, Bilingual("中文名称", "a name in Chinese")),
    "en": (str, Bilingual("英文名称", "a name in English")),
    "order": (int, Bilingual("整数，决定合并顺序", "a whole number that orders the merge")),
    "clusters": (list, Bilingual("集群代码列表", "a list of cluster codes")),
}


def find_packs(directory: Path) -> list[Pack]:
    """The packs in *directory*, in merge order. Raises PackError on a missing or wrong `pack.toml`."""
    folders = sorted(
        path for path in directory.iterdir() if path.is_dir() and not path.name.startswith((".", "_"))
    )
    packs = [_read_pack(folder) for folder in folders]
    if not packs:
        raise PackError(
            str(directory), 0, "", "", Bilingual("至少一个知识包文件夹", "at least one folder with a pack")
        )
    return sorted(packs, key=lambda pack: (pack.order, pack.code))


def _read_pack(folder: Path) -> Pack:
    file = f"{folder.name}/pack.toml"
    try:
        found = tomllib.loads((folder / "pack.toml").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PackError(
            file, 0, "", "", Bilingual("每个知识包都有的 pack.toml", "a pack.toml, as every pack has")
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(file, 0, "", str(error), Bilingual("有效的 TOML", "valid TOML in UTF-8")) from error
    for key, (kind, expected) in _FIELDS.items():
        value = found.get(key)
        if not isinstance(value, kind) or value == "" or (key == "code" and value != folder.name):
            raise PackError(file, 0, key, "" if value is None else str(value), expected)
    for cluster in found["clusters"]:
        if not isinstance(cluster, str):
            raise PackError(file, 0, "clusters", str(cluster), _FIELDS["clusters"][1])
    unknown = next((key for key in found if key not in _FIELDS), None)
    if unknown is not None:
        raise PackError(
            file,
            0,
            unknown,
            str(found[unknown]),
            Bilingual(f"仅有 {'、'.join(_FIELDS)}", f"only {', '.join(_FIELDS)}"),
        )
    return Pack(found["code"], found["zh"], found["en"], found["order"], tuple(found["clusters"]))


def read_packs(directory: Path, packs: Iterable[Pack], tables: Iterable[Table]) -> dict[str, list[Row]]:
    """All rows of all tables, merged over *packs* in their order. Raises PackError; O(cells)."""
    known = {table.name: table for table in tables}
    rows: dict[str, list[Row]] = {name: [] for name in known}
    for pack in packs:
        for path in sorted((directory / pack.code).iterdir()):
            if path.name == "pack.toml" or path.name.startswith("."):
                continue
            file = f"{pack.code}/{path.name}"
            table = known.get(path.stem) if path.suffix == ".csv" else None
            if table is None:
                raise PackError(
                    file,
                    0,
                    "",
                    path.name,
                    Bilingual(
                        f"以下表之一：{'、'.join(sorted(known))}",
                        f"one of the tables {', '.join(sorted(known))}",
                    ),
                )
            rows[table.name] += read_table(table, path, pack.code, file)
    return rows
