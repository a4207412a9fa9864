"""One generated block for all tests of the generators: making it takes a second."""

from dataclasses import dataclass

import pytest

from backend.demonstration.buyers import Buyer
from backend.demonstration.catalogue import Offer
from backend.demonstration.firms import Firm
from backend.demonstration.links import Link
from backend.demonstration.market import DemonstrationMarket


@dataclass(frozen=True)
class Block:
    """All of a block at once, which the program itself never holds."""

    firms: list[Firm]
    offers: list[tuple[Firm, Offer]]
    links: list[Link]
    buyers: list[Buyer]


def make_block(number: int) -> Block:
    market = DemonstrationMarket(number + 1)
    firms = market.firms(number)
    offers = [(firm, offer) for firm, own in market.offers(firms) for offer in own]
    return Block(firms, offers, market.links(firms, number), market.buyers(number))


@pytest.fixture(scope="session")
def block() -> Block:
    """Return the first block of the market."""
    return make_block(0)
