"""Units convert exactly, read only what is a quantity, and refuse the rest by name."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.industry import UnitError, knowledge
from backend.industry.units import Unit

UNITS = knowledge().units
PAIRS = [
    (a, b)
    for a, b in product(UNITS.by_symbol.values(), repeat=2)
    if a.dimension == b.dimension and a.symbol != b.symbol
]


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (1, "inch", "mm", "25.4"),
        (4, "寸", "mm", "101.6"),
        (1, "lb", "kg", "0.45359237"),
        (1.6, "MPa", "bar", "16"),
        (1, "bar", "kPa", "100"),
        (16, "公斤力", "bar", "15.69064"),
        (1, "kgf/cm2", "MPa", "0.0980665"),
        (1, "atm", "bar", "1.01325"),
        (100, "°C", "°F", "212"),
        (-40, "°F", "°C", "-40"),
        (0, "°C", "K_abs", "273.15"),
        (1, "斤", "kg", "0.5"),
        (1, "两", "g", "50"),
        (2, "t", "kg", "2000"),
        (500, "mL", "L", "0.5"),
    ],
)
def test_known_values_are_exact(value: float, source: str, target: str, expected: str) -> None:
    assert UNITS.convert(value, source, target) == Fraction(expected)


def test_one_psi_is_its_definition() -> None:
    exact = UNITS.convert(1, "psi", "Pa")
    assert exact == Fraction("0.45359237") * Fraction("9.80665") / Fraction("0.0254") ** 2
    assert float(exact) == pytest.approx(6894.757293168, abs=1e-9)


@given(st.sampled_from(PAIRS), st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6))
def test_there_and_back_is_the_same_number(pair: tuple[Unit, Unit], value: Fraction) -> None:
    a, b = pair
    assert UNITS.convert(UNITS.convert(value, a.symbol, b.symbol), b.symbol, a.symbol) == value


@given(st.sampled_from(PAIRS), st.floats(allow_nan=False, allow_infinity=False, width=32))
def test_conversion_keeps_the_order(pair: tuple[Unit, Unit], value: float) -> None:
    a, b = pair
    assert UNITS.convert(value, a.symbol, b.symbol) < UNITS.convert(
        value + abs(value) + 1, a.symbol, b.symbol
    )


@pytest.mark.parametrize(("source", "target"), [("mm", "kg"), ("MPa", "K"), ("°C", "bar"), ("PN", "Class")])
def test_unlike_units_do_not_convert(source: str, target: str) -> None:
    with pytest.raises(UnitError, match="dimension"):
        UNITS.convert(1, source, target)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_only_finite_numbers_convert(value: float) -> None:
    with pytest.raises(UnitError):
        UNITS.convert(value, "mm", "inch")


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("4 in", Fraction(4), "inch"),
        ('1-1/4"', Fraction(5, 4), "inch"),
        ("1 1/2 寸", Fraction(3, 2), "inch"),
        ("1.6MPa", Fraction(8, 5), "MPa"),
        ("-29 °C", Fraction(-29), "°C"),
        ("150磅", Fraction(150), "lb"),
    ],
)
def test_quantities_are_read_as_written(written: str, value: Fraction, unit: str) -> None:
    quantity = UNITS.parse(written)
    assert (quantity.value, quantity.unit.symbol) == (value, unit)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "mm",
        "4",
        "4 furlong",
        "1/0 in",
        "2**9999 mm",
        "__import__('os') mm",
        "1e999 mm",
        "٣ mm",
        "9" * 500 + " mm",
    ],
)
def test_what_is_no_quantity_is_refused(written: str) -> None:
    with pytest.raises(UnitError) as caught:
        UNITS.parse(written)
    assert "应为" in str(caught.value)
    assert "expected" in str(caught.value)


@given(st.text(max_size=120))
def test_reading_never_fails_otherwise(written: str) -> None:
    try:
        quantity = UNITS.parse(written)
    except UnitError:
        return
    assert quantity.unit.symbol in UNITS.by_symbol


@given(
    st.sampled_from(sorted(UNITS.by_symbol)),
    st.decimals(min_value=0, max_value=10**9, places=6, allow_nan=False, allow_infinity=False),
)
def test_a_number_with_a_symbol_is_read_back(symbol: str, number: object) -> None:
    quantity = UNITS.parse(f"{number:f} {symbol}")
    assert quantity.unit.symbol == symbol
    assert quantity.value == Fraction(str(number))
