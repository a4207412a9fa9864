"""Interchange: what one specification is to another, from the dimension, facing and grade tables.

Specification texts ▶ readings (`reading`) ▶ drilling (`drilling`), replacement (`replacement`), sealing
(`sealing`) ▶ Verdict with its reasons (`comparison`). A wrong "identical" or "mates" in piping hurts people,
so whatever is not stated, contradictory, outside the tables or of medium confidence where it decides is
unknown.
"""

from backend.industry.interchange.comparison import compare
from backend.industry.interchange.verdict import NoSpecification, Reason, Relation, Verdict

__all__ = ["NoSpecification", "Reason", "Relation", "Verdict", "compare"]
