"""Builders: a valid row with sensible values, of which a test names only what it is about."""

import itertools
from typing import Any

from backend.accounts.models import Organisation
from backend.catalog.models import Capability, Certificate, Offering, Product, Supplier, SupplyLink

_number = itertools.count(1)


def build_organisation(**values: Any) -> Organisation:
    """Create an organisation; a buyer unless *values* say otherwise."""
    number = next(_number)
    defaults = {"code": f"organisation-{number}", "kind": Organisation.Kind.BUYER, "name_zh": f"机构{number}"}
    return Organisation.objects.create(**(defaults | values))


def build_supplier(**values: Any) -> Supplier:
    """Create a firm of Dingxiang that makes flanges, unless *values* say otherwise."""
    number = next(_number)
    defaults = {
        "code": f"supplier-{number}",
        "name_zh": f"定襄测试法兰厂{number}",
        "name_en": f"Dingxiang Test Flange Works {number}",
        "place": "dingxiang",
        "cluster": "dingxiang_flange",
        "tier": Supplier.Tier.MIDSTREAM,
    }
    return Supplier.objects.create(**(defaults | values))


def build_product(**values: Any) -> Product:
    """Create a weld-neck flange DN 100 Class 150 of 316L, unless *values* say otherwise."""
    number = next(_number)
    defaults = {
        "code": f"product-{number}",
        "category": "flange.pipe",
        "name_zh": "带颈对焊法兰 DN100 Class150 RF 316L",
        "name_en": "Welding neck flange DN100 Class 150 RF 316L",
        "specification": {
            "type": "WN",
            "dn": 100,
            "class": 150,
            "facing": "RF",
            "material": "SS-316L",
            "standard": "ASME B16.5",
        },
    }
    return Product.objects.create(**(defaults | values))


def build_offering(**values: Any) -> Offering:
    """Create an offering of a new product at a new supplier, unless *values* name them."""
    values.setdefault("supplier", None)
    values.setdefault("product", None)
    values["supplier"] = values["supplier"] or build_supplier()
    values["product"] = values["product"] or build_product()
    return Offering.objects.create(**({"price": "420.00", "lead_time_days": 15} | values))


def build_capability(**values: Any) -> Capability:
    """Create an open-die press capability of a new supplier, unless *values* say otherwise."""
    values["supplier"] = values.get("supplier") or build_supplier()
    defaults = {
        "process": "cap.open_die_press",
        "ranges": {"max_mass": {"low": 0.5, "high": 20, "unit": "t"}},
    }
    return Capability.objects.create(**(defaults | values))


def build_certificate(**values: Any) -> Certificate:
    """Create an ISO 9001 certificate of a new supplier, unless *values* say otherwise."""
    values["supplier"] = values.get("supplier") or build_supplier()
    return Certificate.objects.create(**({"kind": "ISO9001"} | values))


def build_link(supplier: Supplier, customer: Supplier, **values: Any) -> SupplyLink:
    """Create the knowledge that *supplier* supplies *customer*, with forging blanks unless said otherwise."""
    return SupplyLink.objects.create(
        supplier=supplier, customer=customer, **({"category": "forging.blank"} | values)
    )
