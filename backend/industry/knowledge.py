"""All that the packs know, loaded and checked once, immutable afterwards.

Comes from the folders of `packs/`; goes to query understanding, the demonstration market, catalogue, search
facets, matching and drawings. Nothing here knows a particular industry beyond the shape of its tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.industry.attributes import Attribute
from backend.industry.capabilities import ProcessKind
from backend.industry.castings import (
    CastingFact,
    CastingGrade,
    CastingProcess,
    CastingProductParameter,
    CastingTolerance,
    LoadClass,
    ProcessTolerance,
)
from backend.industry.categories import Category, CategoryTree
from backend.industry.certificates import CertificateKind
from backend.industry.chain import ChainEdge
from backend.industry.coal import CoalMachine, CoalPart, ModelFamily
from backend.industry.demand import DemandProfile
from backend.industry.dimensions import Bodies, Dimensions
from backend.industry.flanges import Facing, FlangeType, Standard
from backend.industry.gaskets import GasketOrBolting
from backend.industry.language import (
    CharacterReading,
    LookAlikes,
    MeasureForm,
    Phrase,
    TypeReading,
    UnitReading,
)
from backend.industry.materials import Designation, GradeFamily, GradeGroup
from backend.industry.packs import Pack
from backend.industry.places import Cluster, Place
from backend.industry.pressure import AllowedPressure, PressureTables
from backend.industry.ratings import PipeSize, Rating
from backend.industry.terms import Term
from backend.industry.units import Units
from backend.industry.wine import WineAttribute, WineFact


@dataclass(frozen=True, eq=False)
class Knowledge:
    """The packs' facts by subject. Mappings are read-only, keyed by the code their docstring names.

    `attributes` describe goods; `query_attributes` the rest of what a query may say (place, price, quantity).
    """

    packs: tuple[Pack, ...]
    units: Units
    places: Mapping[str, Place]
    clusters: Mapping[str, Cluster]
    category_tree: CategoryTree
    attributes: Mapping[str, Attribute]
    query_attributes: Mapping[str, Attribute]
    terms: tuple[Term, ...]
    grades: Mapping[str, GradeGroup]
    grade_families: Mapping[str, GradeFamily]
    pipe_sizes: Mapping[int, PipeSize]
    ratings: tuple[Rating, ...]
    flange_types: Mapping[str, FlangeType]
    facings: Mapping[str, Facing]
    standards: Mapping[str, Standard]
    dimensions: Dimensions
    bodies: Bodies
    pressure_temperature: PressureTables
    gaskets_bolting: tuple[GasketOrBolting, ...]
    coal_machines: Mapping[str, CoalMachine]
    model_families: Mapping[str, ModelFamily]
    coal_parts: tuple[CoalPart, ...]
    casting_processes: Mapping[str, CastingProcess]
    process_tolerances: tuple[ProcessTolerance, ...]
    casting_tolerances: tuple[CastingTolerance, ...]
    load_classes: Mapping[str, LoadClass]
    casting_grades: Mapping[str, CastingGrade]
    castings: tuple[CastingFact, ...]
    casting_products: tuple[CastingProductParameter, ...]
    wine: tuple[WineFact, ...]
    wine_attributes: tuple[WineAttribute, ...]
    chain: tuple[ChainEdge, ...]
    process_kinds: Mapping[str, ProcessKind]
    certificates: Mapping[str, CertificateKind]
    demand_profiles: Mapping[str, DemandProfile]
    phrases: tuple[Phrase, ...]
    type_readings: Mapping[str, TypeReading]
    measure_forms: tuple[MeasureForm, ...]
    unit_readings: tuple[UnitReading, ...]
    characters: tuple[CharacterReading, ...]
    look_alikes: tuple[LookAlikes, ...]
    _producing: Mapping[str, tuple[ChainEdge, ...]]
    _consuming: Mapping[str, tuple[ChainEdge, ...]]
    _place_by_name: Mapping[str, Place]

    @property
    def categories(self) -> Mapping[str, Category]:
        """Categories by code."""
        return self.category_tree.by_code

    def category_path(self, code: str) -> tuple[str, ...]:
        """Codes from the root down to *code* itself. Raises KeyError for an unknown code."""
        return self.category_tree.paths[code]

    def descendants(self, code: str) -> tuple[str, ...]:
        """*code* and every category below it. Raises KeyError for an unknown code."""
        return self.category_tree.families[code]

    def attributes_of(self, category: str) -> tuple[Attribute, ...]:
        """Attributes that describe goods of *category*, in display order. Raises KeyError if unknown."""
        path = {"*", *self.category_path(category)}
        return tuple(item for item in self.attributes.values() if not path.isdisjoint(item.categories))

    def attribute(self, key: str) -> Attribute | None:
        """The attribute of goods or of a query with this key."""
        return self.attributes.get(key) or self.query_attributes.get(key)

    def equivalents_of(self, group_id: str) -> tuple[Designation, ...]:
        """Every designation of the grade; those related as nearest or cast_counterpart do not replace it.

        Raises KeyError for an unknown group.
        """
        return self.grades[group_id].designations

    def pressure_at(
        self, system: str, rating: float, material: str, temp_c: float, standard: str = ""
    ) -> AllowedPressure | None:
        """See PressureTables.pressure_at."""
        return self.pressure_temperature.pressure_at(system, rating, material, temp_c, standard)

    def activities_producing(self, category: str) -> tuple[ChainEdge, ...]:
        """Chain edges whose output is exactly *category*."""
        return self._producing.get(category, ())

    def activities_consuming(self, category: str) -> tuple[ChainEdge, ...]:
        """Chain edges whose input is exactly *category*."""
        return self._consuming.get(category, ())

    def place_named(self, name: str) -> Place | None:
        """The place with this code, short name or variant ('dingxiang', '定襄', '定襄县')."""
        return self._place_by_name.get(name)
