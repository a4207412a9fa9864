"""What every engine must do, written once.

An engine's test module subclasses `EngineContract` and says how to open the engine; whatever capability
the engine declares is then tested here, in the same way and with the same expected hits in the same order as
for any other engine.
"""

from tests.search.contract.counting import CountingContract
from tests.search.contract.ordering import OrderingContract
from tests.search.contract.querying import QueryingContract
from tests.search.contract.showing import ShowingContract
from tests.search.contract.writing import WritingContract


class EngineContract(QueryingContract, CountingContract, OrderingContract, ShowingContract, WritingContract):
    """All parts of the contract together."""
