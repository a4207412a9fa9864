"""A market small enough to know by heart.

Hengtong (恒通, Dingxiang, ISO 9001, MA expired) and Ruida (瑞达, Yuanping) forge flanges; Daizhou (代州, Dai
County) brews yellow wine::

    316L WN  DN100 Class150 RF ASME B16.5   Hengtong 420.00, 15 days, from 1; Ruida on request
    316L WN  DN100 Class150 (facing, standard not stated)   Ruida 380.00, 40 days, from 500
    304  WN  DN100 PN16 RF GB/T 9124.1      Hengtong 210.00
    20#  PL  DN50  PN16 RF                  Hengtong 60.00
    20#  LJ_SE DN80 PN10                    Ruida 75.00
    wine semi-sweet 500 mL 12 %             Daizhou 38.00 per bottle
    wine dry 500 mL                         Daizhou on request
"""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from backend.catalog import services
from backend.catalog.models import Offering, Product, Supplier


@dataclass(frozen=True)
class Market:
    """The firms and offerings by name."""

    hengtong: Supplier
    ruida: Supplier
    daizhou: Supplier
    stainless: Offering
    stainless_on_request: Offering
    stainless_bare: Offering
    stainless_304: Offering
    plate: Offering
    lap_joint: Offering
    semi_sweet: Offering
    dry: Offering


def _supplier(code: str, name_zh: str, name_en: str, place: str, cluster: str) -> Supplier:
    return services.create_supplier(
        code=code, name_zh=name_zh, name_en=name_en, place=place, cluster=cluster, tier="midstream"
    )


def _product(code: str, category: str, name_zh: str, name_en: str, **specification: Any) -> Product:
    return services.create_product(
        code=code, category=category, name_zh=name_zh, name_en=name_en, specification=specification
    )


def _offer(supplier: Supplier, product: Product, price: str | None, **terms: Any) -> Offering:
    return services.publish_offering(
        supplier=supplier, product=product, price=None if price is None else Decimal(price), **terms
    )


def build_market() -> Market:
    """Create the market through the services, so that its index events are written."""
    hengtong = _supplier(
        "hengtong", "定襄恒通锻造", "Dingxiang Hengtong Forging", "dingxiang", "dingxiang_flange"
    )
    ruida = _supplier("ruida", "原平瑞达法兰", "Yuanping Ruida Flanges", "yuanping", "dingxiang_flange")
    daizhou = _supplier("daizhou", "代州黄酒坊", "Daizhou Huangjiu", "daixian", "daizhou_yellow_wine")
    today = timezone.localdate()
    services.record_certificate(supplier=hengtong, kind="ISO9001", valid_until=today + timedelta(days=400))
    services.record_certificate(supplier=hengtong, kind="MA", valid_until=today - timedelta(days=3))
    stainless = _product(
        "wn-316l", "flange.pipe", "带颈对焊法兰 DN100 Class150 RF 316L",
        "Welding neck flange DN100 Class 150 RF 316L",
        type="WN", dn=100, **{"class": 150}, facing="RF", material="SS-316L", standard="ASME B16.5",
    )  # fmt: skip
    bare = _product(
        "wn-316l-bare", "flange.pipe", "对焊法兰 DN100 Class150 316L",
        "Weld neck flange DN100 Class 150 316L",
        type="WN", dn=100, **{"class": 150}, material="SS-316L",
    )  # fmt: skip
    lower_grade = _product(
        "wn-304", "flange.pipe", "带颈对焊法兰 DN100 PN16 RF 304",
        "Welding neck flange DN100 PN16 RF 304",
        type="WN", dn=100, pn=16, facing="RF", material="SS-304", standard="GB/T9124.1",
    )  # fmt: skip
    plate = _product(
        "pl-20", "flange.pipe", "板式平焊法兰 DN50 PN16 RF 20#", "Plate flange DN50 PN16 RF 20#",
        type="PL", dn=50, pn=16, facing="RF", material="CS-20",
    )  # fmt: skip
    lap = _product(
        "lj-20", "flange.pipe", "对焊环松套法兰 DN80 PN10 20#", "Lap joint flange DN80 PN10 20#",
        type="LJ_SE", dn=80, pn=10, material="CS-20",
    )  # fmt: skip
    semi_sweet = _product(
        "wine-1", "wine.huangjiu", "半甜黄酒 500ml", "Semi-sweet huangjiu 500 ml",
        sugar_class="semi_sweet", volume_ml=500, alcohol_pct=12,
    )  # fmt: skip
    dry = _product(
        "wine-2", "wine.huangjiu", "干型黄酒 500ml", "Dry huangjiu 500 ml", sugar_class="dry", volume_ml=500
    )
    return Market(
        hengtong,
        ruida,
        daizhou,
        stainless=_offer(hengtong, stainless, "420", lead_time_days=15, minimum_order=Decimal(1)),
        stainless_on_request=_offer(ruida, stainless, None),
        stainless_bare=_offer(ruida, bare, "380", lead_time_days=40, minimum_order=Decimal(500)),
        stainless_304=_offer(hengtong, lower_grade, "210"),
        plate=_offer(hengtong, plate, "60"),
        lap_joint=_offer(ruida, lap, "75"),
        semi_sweet=_offer(daizhou, semi_sweet, "38", unit="bottle"),
        dry=_offer(daizhou, dry, None, unit="bottle"),
    )
