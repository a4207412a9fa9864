"""Certificates of the invented firms: numbers of the right form, dates around the market's day.

Serials are from the top of their range (9xxx) and the issuer carries the demonstration mark, so that none can
be taken for a real document.
"""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from backend.demonstration.names import MARK_ZH
from backend.industry import knowledge

_COUNTY = {
    "xinfu": "02", "dingxiang": "21", "wutai": "22", "daixian": "23", "fanshi": "24", "jingle": "26",
    "kelan": "29", "yuanping": "81",
}  # fmt: skip
"""Last two digits of the administrative codes of Xinzhou's counties (GB/T 2260)."""
_MA_LETTERS = ("EB", "AB", "CA", "GC", "HA", "ED")
_SUFFIX_LETTERS = "QRTUWXY"
_USUAL_YEARS = 3


@dataclass(frozen=True, slots=True)
class HeldCertificate:
    """A certificate of a firm; ``valid_until`` is ``None`` where the kind does not expire."""

    kind: str
    number: str
    issuer: str
    issued_on: date
    valid_until: date | None


def hold(kind: str, place: str, category: str, market_date: date, rng: Random) -> HeldCertificate:
    """Make a certificate of *kind* for a firm at *place* making *category*.

    Seen from *market_date* about one in fourteen has expired and one in ten expires within sixty days.
    """
    known = knowledge().certificates[kind]
    years = int(known.validity_years or _USUAL_YEARS)
    span = years * 365
    fate = rng.random()
    if fate < 0.07:
        age = span + rng.randint(5, 300)
    elif fate < 0.17:
        age = span - rng.randint(3, 60)
    else:
        age = rng.randint(20, max(21, span - 61))
    issued = market_date - timedelta(days=age)
    until = _years_later(issued, years) if known.validity_years else None
    number = _NUMBERS.get(kind, _plain)(Situation(kind, place, category, issued, until), rng)
    return HeldCertificate(kind, number, f"{known.issuer}{MARK_ZH}", issued, until)


@dataclass(frozen=True, slots=True)
class Situation:
    """What a certificate's number may depend on."""

    kind: str
    place: str
    category: str
    issued: date
    until: date | None


def _years_later(day: date, years: int) -> date:
    year = day.year + years
    return date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1])) - timedelta(days=1)


def _serial(rng: Random, digits: int) -> str:
    return "9" + "".join(str(rng.randrange(10)) for _ in range(digits - 1))


def _plain(held: Situation, rng: Random) -> str:
    return f"DEMO-{held.kind}-{held.issued.year}-{_serial(rng, 5)}"


def _food_licence(held: Situation, rng: Random) -> str:
    kind = "15" if held.category.startswith("wine.") else "01"
    digits = f"1{kind}1409{_COUNTY[held.place]}{_serial(rng, 4)}"
    return f"SC{digits}{check_digit(digits)}"


def check_digit(digits: str) -> str:
    """Return the check digit of GB/T 17710 (ISO 7064, MOD 11,10) for *digits*."""
    carry = 10
    for digit in digits:
        total = (carry + int(digit)) % 10 or 10
        carry = total * 2 % 11
    return str((11 - carry) % 10)


def _end_year(held: Situation) -> int:
    return (held.until or held.issued).year


_NUMBERS: dict[str, Callable[[Situation, Random], str]] = {
    "SC_FOOD": _food_licence,
    "MA": lambda held, rng: f"M{rng.choice(_MA_LETTERS)}{held.issued.year % 100:02d}{_serial(rng, 4)}",
    "TS_PIPE": lambda held, rng: f"TS2714{_serial(rng, 3)}-{_end_year(held)}",
    "TS_INSPECT": lambda held, rng: f"TS7114{_serial(rng, 3)}-{_end_year(held)}",
    "GAOXIN": lambda held, rng: f"GR{held.issued.year}14{_serial(rng, 6)}",
    "IATF16949": lambda held, rng: _serial(rng, 7),
    "CNAS": lambda held, rng: f"CNAS L{_serial(rng, 5)}",
    "CE_PED": lambda held, rng: _serial(rng, 4),
    "CCC_EX": lambda held, rng: f"20{held.issued.year % 100:02d}{_serial(rng, 10)}",
    "ORGANIC": lambda held, rng: f"999OP{held.issued.year % 100:02d}{_serial(rng, 5)}",
    "GREEN_FOOD": lambda held, rng: f"LB-40-{_serial(rng, 8)}",
    "JY_FOOD": lambda held, rng: f"JY1140923{_serial(rng, 7)}",
    "PAISUXU": lambda held, rng: (
        f"9114{_COUNTY[held.place]}00MA{_serial(rng, 7)}{rng.choice(_SUFFIX_LETTERS)}001{rng.choice('QVW')}"
    ),
}
