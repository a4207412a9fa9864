"""Loads before the first visitor comes what the first request would otherwise wait for."""

import logging

from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection

from backend.catalog.search import Question, search_offerings
from backend.catalog.suggest import suggestions
from backend.clusters.selectors import market
from backend.core.errors import Unavailable

logger = logging.getLogger(__name__)


def warm_up() -> None:
    """Read the packs, open the index, build the snapshot of the market; a part that is not ready is left."""
    visitor = AnonymousUser()
    try:
        search_offerings(visitor, Question(text="DN100 PN16"))
        suggestions(visitor, "DN100")
        market()
    except (Unavailable, DatabaseError) as not_ready:
        logger.warning("not warmed up: %s", not_ready)
    finally:
        connection.close()
