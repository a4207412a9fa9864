"""Whatever the API's own description allows to be sent, no answer is a fault of the server.

Requests are made from the OpenAPI document, valid and invalid ones, over a small market.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error

from tests.catalog.market import Market

schema = schemathesis.openapi.from_wsgi("/api/schema/?format=json", get_wsgi_application())


@pytest.fixture
def lasting_connection(market: Market) -> Iterator[None]:
    """Keep the connection that holds the test's transaction open when a request ends."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_the_schema_allows_is_a_server_error(case: Case[Any], lasting_connection: None) -> None:
    case.call_and_validate(checks=[not_a_server_error])
