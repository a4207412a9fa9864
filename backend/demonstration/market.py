"""The whole demonstration market: blocks of firms, goods, links and buyers, made from packs and a fixed seed.

Block *b* is the same in a market of any scale, so a market grows by adding blocks and shrinks by dropping
them; only one block's firms are in memory at a time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from backend.demonstration.buyers import BUYERS_PER_BLOCK, Buyer, buyers_of
from backend.demonstration.catalogue import Offer, offers_of, shares
from backend.demonstration.firms import Firm, firms_of
from backend.demonstration.links import Link, links_among
from backend.demonstration.roles import FIRMS_PER_BLOCK

VERSION = "3"
"""Raise it whenever the same seed gives other data: markets of another version are made anew."""
MARKET_DATE = date(2026, 11, 1)
"""The day certificates are dated around when none is given."""


@dataclass(frozen=True, slots=True)
class DemonstrationMarket:
    """A market of *scale* blocks, as it looks on *market_date*. Raises ValueError for a scale below 1."""

    scale: int = 1
    market_date: date = MARKET_DATE

    def __post_init__(self) -> None:
        if self.scale < 1:
            raise ValueError("a market has at least one block: scale >= 1")

    @property
    def firm_count(self) -> int:
        """How many suppliers the market has."""
        return self.scale * FIRMS_PER_BLOCK

    @property
    def buyer_count(self) -> int:
        """How many buyers the market has."""
        return self.scale * BUYERS_PER_BLOCK

    def firms(self, block: int) -> list[Firm]:
        """Return the suppliers of *block*."""
        return firms_of(block, self.market_date)

    def offers(self, firms: list[Firm]) -> Iterator[tuple[Firm, list[Offer]]]:
        """Yield each firm of a block with what it offers."""
        wanted = shares(firms)
        for firm in firms:
            yield firm, list(offers_of(firm, wanted[firm.code]))

    def links(self, firms: list[Firm], block: int) -> list[Link]:
        """Return the supply links among the firms of *block*."""
        return links_among(firms, block, self.market_date.year)

    def buyers(self, block: int) -> list[Buyer]:
        """Return the buyers of *block* with their requirements."""
        return buyers_of(block)
