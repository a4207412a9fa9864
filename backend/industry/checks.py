"""Rules that join several tables or several columns: what the declaration of a single column cannot say."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from backend.industry.errors import Bilingual, PackError
from backend.industry.packs import Pack
from backend.industry.tables import Row

Rows = Mapping[str, list[Row]]
Keys = Mapping[str, frozenset[Any]]

_TERM_TABLES = {"type": "flange_types", "facing": "facings", "proc": "casting_processes"}
_RANGES = (
    ("casting_products", "minimum", "maximum"),
    ("wine", "minimum", "maximum"),
    ("wine_attributes", "minimum", "maximum"),
    ("demand_profiles", "quantity_min", "quantity_max"),
    ("demand_profiles", "lead_days_min", "lead_days_max"),
    ("casting_tolerances", "over_mm", "up_to_mm"),
    ("process_tolerances", "best_grade", "worst_grade"),
    ("pressure_temperature", "valid_from_c", "temp_c"),
    ("pressure_temperature", "temp_c", "valid_to_c"),
)


def check_joined_rules(packs: Iterable[Pack], rows: Rows, keys: Keys) -> None:
    """Raise PackError at the first row that contradicts another table or itself. O(cells)."""
    _clusters(packs, keys)
    _ranges(rows)
    _terms(rows, keys)
    _ratings(rows)
    _bolting(rows)
    _places(rows)
    _pressure_groups(rows)
    _demand(rows)


def _clusters(packs: Iterable[Pack], keys: Keys) -> None:
    for pack in packs:
        for cluster in pack.clusters:
            if cluster not in keys["clusters"]:
                expected = Bilingual("表 clusters 中已有的代码", "codes that table clusters has")
                raise PackError(f"{pack.code}/pack.toml", 0, "clusters", cluster, expected)


def _ranges(rows: Rows) -> None:
    for table, low, high in _RANGES:
        for row in rows[table]:
            a, b = row.cells[low], row.cells[high]
            if a is not None and b is not None and a > b:
                raise row.error(
                    high, Bilingual(f"不小于 {low}({a})的数字", f"a number not below {low} ({a})")
                )


def _terms(rows: Rows, keys: Keys) -> None:
    """`type:WN` must be a flange type, `coal.afc` a category; other prefixes are the grammar's own words."""
    for row in rows["terms"]:
        prefix, _, rest = row.cells["canonical_id"].partition(":")
        table = _TERM_TABLES.get(prefix, "") if rest else "categories" if "." in prefix else ""
        if table and (rest or prefix) not in keys[table]:
            raise row.error(
                "canonical_id",
                Bilingual(f"表 {table} 中已有的代码", f"a code that table {table} has"),
            )


def _ratings(rows: Rows) -> None:
    known = {(row.cells["system"], row.cells["rating"]) for row in rows["ratings"]}
    for table in ("dimensions", "bodies", "pressure_temperature"):
        for row in rows[table]:
            if (row.cells["system"], row.cells["rating"]) not in known:
                raise row.error(
                    "rating",
                    Bilingual(
                        f"表 ratings 中 {row.cells['system']} 系列已有的等级",
                        f"a rating that table ratings has for {row.cells['system']}",
                    ),
                )


def _bolting(rows: Rows) -> None:
    for row in rows["dimensions"]:
        cells = row.cells
        if cells["bolt_circle_mm"] + cells["bolt_hole_dia_mm"] >= cells["flange_od_mm"]:
            raise row.error(
                "bolt_circle_mm",
                Bilingual("使螺栓孔落在法兰外径之内的值", "a circle whose holes lie inside the flange"),
            )


def _places(rows: Rows) -> None:
    for row in rows["places"]:
        for column, limit in (("latitude", 90), ("longitude", 180)):
            if abs(row.cells[column]) > limit:
                raise row.error(
                    column, Bilingual(f"-{limit} 至 {limit} 的度数", f"degrees from -{limit} to {limit}")
                )


def _pressure_groups(rows: Rows) -> None:
    known = {(row.cells["standard"], row.cells["material_group"]) for row in rows["pressure_groups"]}
    for row in rows["pressure_temperature"]:
        if (row.cells["standard"], row.cells["material_group"]) not in known:
            raise row.error(
                "material_group",
                Bilingual(
                    "表 pressure_groups 中该标准已有的组", "a group that table pressure_groups has for it"
                ),
            )


def _demand(rows: Rows) -> None:
    """The keys of a demand profile are attributes."""
    attributes = {row.cells["key"] for row in rows["attributes"]}
    for row in rows["demand_profiles"]:
        for key in _specification_keys(row.cells["specification"]):
            if key not in attributes:
                expected = Bilingual(
                    f"表 attributes 中已有的属性（“{key}” 没有）",
                    f"attributes of table attributes (“{key}” is not)",
                )
                raise row.error("specification", expected)


def _specification_keys(specification: Mapping[str, Any]) -> Iterator[str]:
    for key, value in specification.items():
        if key in ("attr", "not") and isinstance(value, dict):
            yield from _specification_keys(value)
        else:
            yield key
