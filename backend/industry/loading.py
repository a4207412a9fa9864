"""Reading packs into Knowledge: read every table, check it alone and against the others, build objects."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from backend.industry import attributes as attribute_tables
from backend.industry import (
    capabilities,
    castings,
    categories,
    certificates,
    chain,
    coal,
    demand,
    dimensions,
    flanges,
    gaskets,
    language,
    materials,
    places,
    pressure,
    ratings,
    terms,
    units,
    wine,
)
from backend.industry.attributes import Attribute, Choice
from backend.industry.checks import check_joined_rules
from backend.industry.errors import Bilingual
from backend.industry.knowledge import Knowledge
from backend.industry.packs import PACKS_DIRECTORY, Pack, find_packs, read_packs
from backend.industry.tables import Row, Table, check_references, check_unique

TABLES: tuple[Table, ...] = (
    units.UNITS,
    places.PLACES,
    places.CLUSTERS,
    categories.CATEGORIES,
    attribute_tables.ATTRIBUTES,
    attribute_tables.ATTRIBUTE_CHOICES,
    terms.TERMS,
    materials.GRADE_FAMILIES,
    materials.GRADE_GROUPS,
    materials.MATERIALS,
    ratings.PIPE_SIZES,
    ratings.RATINGS,
    flanges.FLANGE_TYPES,
    flanges.FLANGE_TYPE_CODES,
    flanges.FACINGS,
    flanges.FACING_CODES,
    flanges.STANDARDS,
    dimensions.DIMENSIONS,
    dimensions.BODIES,
    pressure.PRESSURE_GROUPS,
    pressure.PRESSURE_TEMPERATURE,
    gaskets.GASKETS_BOLTING,
    coal.COAL_MACHINES,
    coal.MODEL_FAMILIES,
    coal.COAL_PARTS,
    castings.CASTING_PROCESSES,
    castings.PROCESS_TOLERANCES,
    castings.CASTING_TOLERANCES,
    castings.LOAD_CLASSES,
    castings.CASTING_GRADES,
    castings.CASTINGS,
    castings.CASTING_PRODUCTS,
    wine.WINE,
    wine.WINE_ATTRIBUTES,
    chain.CHAIN,
    capabilities.PROCESS_KINDS,
    capabilities.PARAMETER_LABELS,
    certificates.CERTIFICATES,
    demand.DEMAND_PROFILES,
    language.PHRASES,
    language.TYPE_READINGS,
    language.MEASURE_FORMS,
    language.UNIT_READINGS,
    language.CHARACTERS,
    language.LOOK_ALIKES,
)

T = TypeVar("T")


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """The knowledge of the project's own packs; read and checked at the first call, then the same object.

    Raises PackError (which names file, row and column) if a pack is broken.
    """
    return load_knowledge(PACKS_DIRECTORY)


def validate_packs(directory: Path = PACKS_DIRECTORY) -> None:
    """Check every cell and reference of the packs in *directory*; raises PackError. For start-up checks."""
    if directory == PACKS_DIRECTORY:
        knowledge()
    else:
        load_knowledge(directory)


def load_knowledge(directory: Path) -> Knowledge:
    """Read, check and build everything in *directory*. Raises PackError at the first fault; O(cells)."""
    packs = find_packs(directory)
    rows = read_packs(directory, packs, TABLES)
    keys = {
        table.name: frozenset(row.cells[table.reference_key] for row in rows[table.name]) for table in TABLES
    }
    for table in TABLES:
        check_unique(table, rows[table.name])
        check_references(table, rows[table.name], keys)
    check_joined_rules(packs, rows, keys)
    return _build(packs, rows)


def _build(packs: list[Pack], rows: Mapping[str, list[Row]]) -> Knowledge:
    def every(table: Table, kind: Callable[..., T]) -> tuple[T, ...]:
        return tuple(kind(**row.cells) for row in rows[table.name])

    def keyed(table: Table, kind: Callable[..., T]) -> Mapping[Any, T]:
        return MappingProxyType(
            {row.cells[table.reference_key]: kind(**row.cells) for row in rows[table.name]}
        )

    unit_table = units.Units(rows["units"])
    grades = materials.grade_groups(rows["grade_groups"], rows["materials"])
    pipe_sizes = keyed(ratings.PIPE_SIZES, ratings.PipeSize)
    described = _attributes(rows, grades, pipe_sizes)
    edges = every(chain.CHAIN, chain.ChainEdge)
    place_table = keyed(places.PLACES, places.Place)
    return Knowledge(
        packs=tuple(packs),
        units=unit_table,
        places=place_table,
        clusters=keyed(places.CLUSTERS, places.Cluster),
        category_tree=categories.category_tree(rows["categories"]),
        attributes=MappingProxyType({k: item for k, item in described.items() if item.scope == "goods"}),
        query_attributes=MappingProxyType(
            {k: item for k, item in described.items() if item.scope == "query"}
        ),
        terms=every(terms.TERMS, terms.Term),
        grades=MappingProxyType(grades),
        grade_families=keyed(materials.GRADE_FAMILIES, materials.GradeFamily),
        pipe_sizes=pipe_sizes,
        ratings=every(ratings.RATINGS, ratings.Rating),
        flange_types=MappingProxyType(flanges.flange_types(rows["flange_types"], rows["flange_type_codes"])),
        facings=MappingProxyType(flanges.facings(rows["facings"], rows["facing_codes"])),
        standards=keyed(flanges.STANDARDS, flanges.Standard),
        dimensions=dimensions.Dimensions(rows["dimensions"]),
        bodies=dimensions.Bodies(rows["bodies"]),
        pressure_temperature=pressure.PressureTables(rows["pressure_groups"], rows["pressure_temperature"]),
        gaskets_bolting=every(gaskets.GASKETS_BOLTING, gaskets.GasketOrBolting),
        coal_machines=keyed(coal.COAL_MACHINES, coal.CoalMachine),
        model_families=keyed(coal.MODEL_FAMILIES, coal.ModelFamily),
        coal_parts=every(coal.COAL_PARTS, coal.CoalPart),
        casting_processes=keyed(castings.CASTING_PROCESSES, castings.CastingProcess),
        process_tolerances=every(castings.PROCESS_TOLERANCES, castings.ProcessTolerance),
        casting_tolerances=every(castings.CASTING_TOLERANCES, castings.CastingTolerance),
        load_classes=keyed(castings.LOAD_CLASSES, castings.LoadClass),
        casting_grades=keyed(castings.CASTING_GRADES, castings.CastingGrade),
        castings=every(castings.CASTINGS, castings.CastingFact),
        casting_products=every(castings.CASTING_PRODUCTS, castings.CastingProductParameter),
        wine=every(wine.WINE, wine.WineFact),
        wine_attributes=every(wine.WINE_ATTRIBUTES, wine.WineAttribute),
        chain=edges,
        process_kinds=MappingProxyType(
            capabilities.process_kinds(rows["process_kinds"], rows["parameter_labels"], unit_table.by_symbol)
        ),
        certificates=keyed(certificates.CERTIFICATES, certificates.CertificateKind),
        demand_profiles=keyed(demand.DEMAND_PROFILES, demand.DemandProfile),
        phrases=every(language.PHRASES, language.Phrase),
        type_readings=keyed(language.TYPE_READINGS, language.TypeReading),
        measure_forms=every(language.MEASURE_FORMS, language.MeasureForm),
        unit_readings=every(language.UNIT_READINGS, language.UnitReading),
        characters=every(language.CHARACTERS, language.CharacterReading),
        look_alikes=every(language.LOOK_ALIKES, language.LookAlikes),
        _producing=_grouped(edges, lambda edge: edge.output),
        _consuming=_grouped(edges, lambda edge: edge.input),
        _place_by_name={
            name: place for place in place_table.values() for name in (place.code, place.zh, *place.variants)
        },
    )


def _grouped(
    edges: Iterable[chain.ChainEdge], key: Callable[[chain.ChainEdge], str]
) -> Mapping[str, tuple[chain.ChainEdge, ...]]:
    groups: dict[str, list[chain.ChainEdge]] = {}
    for edge in edges:
        groups.setdefault(key(edge), []).append(edge)
    return {code: tuple(found) for code, found in groups.items()}


def _attributes(
    rows: Mapping[str, list[Row]],
    grades: Mapping[str, materials.GradeGroup],
    pipe_sizes: Mapping[int, ratings.PipeSize],
) -> dict[str, Attribute]:
    """Attributes with their choices: those of attribute_choices and those of the table *choices_from*."""
    listed: dict[str, list[Choice]] = {}
    for row in rows["attribute_choices"]:
        cells = row.cells
        listed.setdefault(cells["attribute"], []).append(
            _choice(cells, cells["value"], cells["zh"], cells["en"])
        )
    names = {table.name: table for table in TABLES}
    for row in rows["attributes"]:
        origin = row.cells["choices_from"]
        if not origin:
            continue
        table_name, _, record_type = origin.partition(":")
        if table_name == "grades":
            found = [
                Choice(group.id, group.display_zh, group.display_en, group.source, group.confidence)
                for group in grades.values()
            ]
        elif table_name == "pipe_sizes":
            found = [
                Choice(size.dn, size.display, size.display, size.source, size.confidence)
                for size in pipe_sizes.values()
            ]
        elif table_name in names and {"zh", "en"} <= {column.name for column in names[table_name].columns}:
            found = [
                _table_choice(table_name, names[table_name].reference_key, item.cells)
                for item in rows[table_name]
                if not record_type or item.cells.get("record_type") == record_type
            ]
        else:
            raise row.error(
                "choices_from",
                Bilingual(
                    "有 zh 和 en 两列的表名（可加 :record_type）",
                    "a table with columns zh and en (optionally :record_type)",
                ),
            )
        listed.setdefault(row.cells["key"], []).extend(found)
    return attribute_tables.attributes(
        (row.cells for row in rows["attributes"]), {key: tuple(found) for key, found in listed.items()}
    )


def _table_choice(table_name: str, key: str, cells: Mapping[str, Any]) -> Choice:
    """A row of a table as a choice, in the words a specification uses for it."""
    code, zh, en = cells[key], cells["zh"], cells["en"]
    if table_name == "standards":
        return _choice(cells, code, cells["designation"], cells["designation"])
    if table_name in ("flange_types", "facings"):
        return _choice(cells, code, f"{zh} {code}", f"{en} {code}")
    if table_name == "load_classes":
        return _choice(cells, code, f"{code} {zh}", f"{code} {en}")
    if table_name == "places":
        # A query names a place by its short Chinese name, so that is the value.
        return _choice(cells, zh, zh, en)
    return _choice(cells, code, zh, en)


def _choice(cells: Mapping[str, Any], value: str, zh: str, en: str) -> Choice:
    return Choice(value, zh, en, cells["source"], cells["confidence"])
