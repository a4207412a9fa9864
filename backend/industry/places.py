"""Places and the clusters (specialised towns) that live in them. Coordinates to 0.01°, from public maps."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from backend.industry.tables import Confidence, choice, items, number, table, text

PLACES = table(
    "places",
    text("code", required=True),
    text("zh", required=True),
    text("en", required=True),
    number("latitude", required=True, positive=False),
    number("longitude", required=True, positive=False),
    choice("region", "xinzhou", "shanxi", "china"),
    items("variants"),
    unique=("code",),
)
CLUSTERS = table(
    "clusters",
    text("code", required=True),
    text("zh", required=True),
    text("en", required=True),
    text("place", required=True, references="places"),
    choice("ladder", "provincial", "municipal", "reserve"),
    unique=("code",),
)


@dataclass(frozen=True, slots=True)
class Place:
    """A county or city; *latitude* and *longitude* in degrees. *zh* is the short name a query uses."""

    code: str
    zh: str
    en: str
    latitude: float
    longitude: float
    region: str
    variants: tuple[str, ...]
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Cluster:
    """A specialised town: where it lives and its step on the ladder (provincial, municipal, reserve)."""

    code: str
    zh: str
    en: str
    place: str
    ladder: str
    source: str
    confidence: Confidence


def distance_km(a: Place, b: Place) -> float:
    """Great-circle distance in km on a sphere of radius 6371 km (haversine; good to about 1 km here)."""
    la, lb = radians(a.latitude), radians(b.latitude)
    half = sin((lb - la) / 2) ** 2 + cos(la) * cos(lb) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(half)))
