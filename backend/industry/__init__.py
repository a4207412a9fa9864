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
from backend.industry.understand import Interpretation, Token, parse_specification, understand

__all__ = [
    "Attribute",
    "Category",
    "Choice",
    "IndustryError",
    "Interpretation",
    "Knowledge",
    "PackError",
    "Specification",
    "SpecificationError",
    "SpecificationRow",
    "Token",
    "UnitError",
    "display_value",
    "knowledge",
    "parse_specification",
    "specification_rows",
    "understand",
    "validate_packs",
]
