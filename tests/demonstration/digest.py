"""Prints a digest of a block, for comparison between processes: ``python -m tests.demonstration.digest``."""

import hashlib
import sys

from tests.demonstration.conftest import Block, make_block


def digest(block: Block) -> str:
    """Return a digest of everything in *block*, in its order."""
    sha = hashlib.sha256()
    for part in (*block.firms, *block.links, *block.buyers):
        sha.update(repr(_ordered(part)).encode())
    for firm, offer in block.offers:
        sha.update(f"{firm.code} {offer.goods.code} {offer.goods.name_en} {offer}".encode())
    return sha.hexdigest()


def _ordered(part: object) -> object:
    """Leave out the sets of a firm's focus: they print in any order, and nothing iterates over them."""
    fields = {name: getattr(part, name) for name in part.__dataclass_fields__}  # type: ignore[attr-defined]  # all are dataclasses
    return {name: value for name, value in fields.items() if name != "focus"}


if __name__ == "__main__":
    sys.stdout.write(digest(make_block(0)))
