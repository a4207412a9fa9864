"""Knowledge of industrial goods, free of any framework: packs, units, specifications, understanding.

The facts live in data files under `packs/` (one folder per industry); this package reads and checks them and
answers questions about them. Nothing here imports Django, the search library or the rest of the application.
"""

from backend.industry.attributes import Attribute, Choice
from backend.industry.categories import Category
from backend.industry.errors import IndustryError, PackError, SpecificationError, UnitError
from backend.industry.knowledge import Knowledge
from backend.industry.loading import knowledge, validate_packs
from backend.industry.specification import Specification, SpecificationRow, display_value, specification_rows

__all__ = [
    "Attribute",
    "Category",
    "Choice",
    "IndustryError",
    "Knowledge",
    "PackError",
    "Specification",
    "SpecificationError",
    "SpecificationRow",
    "UnitError",
    "display_value",
    "knowledge",
    "specification_rows",
    "validate_packs",
]
