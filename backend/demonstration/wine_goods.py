"""Yellow wine of the demonstration market: classes by measured sugar, ages, packages, a winery's inputs."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from backend.demonstration.goods import Goods, Value
from backend.demonstration.prices import tidy
from backend.demonstration.wording import order_line
from backend.industry import knowledge

_SUGAR = {"dry": (6.0, 12.0), "semi_dry": (22.0, 34.0), "semi_sweet": (58.0, 86.0), "sweet": (115.0, 150.0)}
"""Total sugar in g/L of two wines of each class; a test holds them against the bounds of GB/T 13662."""
_ALCOHOL = {"traditional": (11.0, 12.0, 14.0), "light": (8.0, 10.0), "special": (10.0, 12.0)}
_BOTTLES: tuple[tuple[str, int, int | None], ...] = (
    ("bottle", 250, 12), ("bottle", 375, 12), ("bottle", 500, 6), ("bottle", 500, 12), ("bottle", 750, 6),
    ("jug", 1500, 4), ("jug", 2500, 4), ("jug", 5000, None), ("jar", 500, None), ("jar", 1500, None),
    ("jar", 2500, None), ("jar", 5000, None), ("giftbox", 250, 2), ("giftbox", 500, 2), ("giftbox", 500, 4),
)  # fmt: skip
_STYLE_ZH = {"traditional": "", "light": "清爽型", "special": "养生型"}
_STYLE_EN = {"traditional": "", "light": "light ", "special": "special-type "}
_LITRE = {"dry": 22.0, "semi_dry": 24.0, "semi_sweet": 26.0, "sweet": 30.0}
_PACKAGE_COST = {"bottle": 3.0, "jug": 5.0, "jar": 18.0, "giftbox": 32.0, "bulk": 0.0}
_PACKAGE_UNIT = {"bottle": "carton", "jug": "carton", "jar": "jar", "giftbox": "set", "bulk": "tonne"}


@lru_cache(maxsize=1)
def wine_goods() -> Mapping[str, tuple[Goods, ...]]:
    """Return all goods of the yellow-wine trade by category, in a fixed order."""
    found: dict[str, dict[str, Goods]] = {}
    for goods in (*_wines(), *_bulk(), *_inputs()):
        found.setdefault(goods.category, {})[goods.code] = goods
    return {category: tuple(goods.values()) for category, goods in found.items()}


def _wines() -> Iterator[Goods]:
    for (sugar, contents), style in product(_SUGAR.items(), _ALCOHOL):
        ages: tuple[int | None, ...] = (None, 3, 5, 8, 10) if style == "traditional" else (None, 3)
        for alcohol, age, (package, volume, bottles) in product(_ALCOHOL[style], ages, _BOTTLES):
            if package == "giftbox" and age is None:
                continue
            index = _ALCOHOL[style].index(alcohol) % 2
            spec: dict[str, Value] = {
                "sugar_class": sugar, "style": style, "raw_material": "proso_millet", "alcohol_pct": alcohol,
                "volume_ml": volume, "total_sugar_g_l": contents[index], "packaging": package,
                "standard": "GB/T 13662",
            }  # fmt: skip
            if age is not None:
                spec["age_years"] = age
            if bottles is not None:
                spec["pack_bottles"] = bottles
            extra = ("", "")
            if style == "special":
                spec["ingredients"] = _INGREDIENTS[index]
                extra = ("(" + "、".join(_INGREDIENTS[index]) + ")", "")
            yield _wine(spec, _STYLE_ZH[style], _STYLE_EN[style], extra[0])


_INGREDIENTS = (["大枣", "枸杞子"], ["黄芪", "党参"])


def _wine(spec: Mapping[str, Value], style_zh: str, style_en: str, extra: str) -> Goods:
    sugar, package = str(spec["sugar_class"]), str(spec["packaging"])
    kind = knowledge().attributes["sugar_class"].by_value[sugar]
    volume, age, bottles = spec["volume_ml"], spec.get("age_years", 0), spec.get("pack_bottles", 1)
    assert isinstance(volume, int)
    assert isinstance(age, int)
    assert isinstance(bottles, int)
    single = volume / 1000 * _LITRE[sugar] * (1 + 0.16 * age) + _PACKAGE_COST[package]
    shown = {
        key: spec[key]
        for key in ("age_years", "alcohol_pct", "volume_ml", "pack_bottles", "packaging")
        if key in spec
    }
    return Goods(
        kind="wine",
        category="wine.huangjiu",
        name_zh=f"代州{style_zh}{kind.zh}{extra} {order_line(shown, 'zh')}",
        name_en=f"Daizhou {style_en}{kind.en} {order_line(shown, 'en')}",
        specification=dict(spec),
        unit=_PACKAGE_UNIT[package],
        price=tidy(single * (bottles if package != "jar" else 1)),
        mass_kg=volume / 1000 * bottles,
        weight=2.0 if volume == 500 and package == "bottle" else 1.0,
        minimum_order=20,
        lead_days=5,
    )


def _bulk() -> Iterator[Goods]:
    for sugar, alcohol, age in product(("dry", "semi_dry", "semi_sweet"), (11, 13, 15), (0, 1, 3, 5)):
        spec: dict[str, Value] = {
            "sugar_class": sugar, "raw_material": "proso_millet", "alcohol_pct": alcohol, "packaging": "bulk",
        }  # fmt: skip
        if age:
            spec["age_years"] = age
        zh, en = order_line(spec, "zh", ("raw_material",)), order_line(spec, "en", ("raw_material",))
        yield Goods(
            "wine", "wine.base", f"黍米黄酒原酒 {zh}", f"Millet huangjiu base {en}", spec, "tonne",
            tidy(9_000 + age * 2_600), 1000, 1.0, 1, 7,
        )  # fmt: skip
    for volume in (500, 1500, 5000):
        yield Goods(
            "wine", "wine.cooking_wine", f"黄米料酒 {volume}ml", f"Millet cooking wine {volume} ml",
            {"volume_ml": volume, "packaging": "bottle" if volume == 500 else "jug"}, "carton",
            tidy(volume / 1000 * 9 * 12), volume / 1000 * 12, 1.0, 20, 5,
        )  # fmt: skip


def _inputs() -> Iterator[Goods]:
    for kind, en, price in (
        ("大曲", "brick koji", 9_500),
        ("麦曲", "wheat koji", 8_200),
        ("麸曲", "bran koji", 7_400),
    ):
        yield Goods(
            "wine", "wine.qu", f"黄酒酒曲 {kind}", f"Huangjiu starter, {en}", {}, "tonne", price, 1000
        )
    yield Goods("wine", "wine.lees", "黄酒酒糟(湿)", "Wet huangjiu lees", {}, "tonne", 420, 1000)
    for millilitres in (500, 1000, 1500, 2500, 5000, 10_000, 25_000):
        for glaze, en in (("内外釉", "glazed"), ("土陶素烧", "unglazed")):
            yield Goods(
                "wine", "packaging.ceramic_jar", f"酒用陶坛 {millilitres / 1000:g}L {glaze}",
                f"Ceramic wine jar {millilitres / 1000:g} L, {en}", {"volume_ml": millilitres}, "piece",
                tidy(6 + millilitres / 160), millilitres / 900, 1.0, 200, 20,
            )  # fmt: skip
    for bottles, layers in product((2, 4, 6, 12), (3, 5)):
        yield Goods(
            "wine", "packaging.carton", f"酒类包装箱 {bottles}瓶装 {layers}层瓦楞",
            f"Wine carton for {bottles} bottles, {layers}-ply", {"pack_bottles": bottles}, "piece",
            tidy(1.2 + bottles * 0.25 + layers * 0.2), 0.4, 1.0, 1000, 10,
        )  # fmt: skip
    for form, en in (
        ("天地盖礼盒", "lid-and-base gift box"),
        ("翻盖磁吸礼盒", "magnetic gift box"),
        ("木盒", "wooden box"),
    ):
        yield Goods(
            "wine", "packaging.carton", f"黄酒{form} 可定制", f"Huangjiu {en}, made to order",
            {"customised": True},
            "piece", 14.5, 0.8, 1.0, 500, 15,
        )  # fmt: skip
    for label, en in (
        ("不干胶标", "self-adhesive label"),
        ("烫金标", "foil-stamped label"),
        ("二维码溯源标", "QR label"),
    ):
        yield Goods(
            "wine", "packaging.label", f"酒标 {label}", f"Wine {en}", {}, "piece", 0.2, 0.0, 1.0, 5000, 8
        )
