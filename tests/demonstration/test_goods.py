"""Goods obey the standards: what the packs do not allow is not on offer."""

import re

from backend.demonstration.catalogue import Offer, pools
from backend.demonstration.coal_models import MODELS
from backend.demonstration.firms import Firm
from backend.demonstration.flange_goods import RATING_KEY
from backend.demonstration.flange_rules import STANDARD_RULES, facings_of, sizes_of
from backend.industry import Specification, knowledge
from tests.demonstration.conftest import Block

SYSTEM = {key: system for system, key in RATING_KEY.items()}


def pipe_flanges(block: Block) -> list[tuple[Firm, Offer]]:
    return [
        (firm, offer)
        for firm, offer in block.offers
        if offer.goods.category in ("flange.pipe", "flange.blind") and "dn" in offer.goods.specification
    ]


def test_every_pipe_flange_has_a_dimension_row(block: Block) -> None:
    dimensions = knowledge().dimensions
    flanges = pipe_flanges(block)
    assert len(flanges) > 8_000
    for _, offer in flanges:
        said = offer.goods.specification
        (key,) = SYSTEM.keys() & said.keys()
        rating, dn = said[key], said["dn"]
        assert isinstance(rating, int | float)
        assert isinstance(dn, int)
        assert dimensions.lookup(SYSTEM[key], rating, dn) is not None, offer.goods.name_zh


def test_every_pipe_flange_is_one_its_standard_has(block: Block) -> None:
    rules = {rule.standard: rule for rule in STANDARD_RULES}
    for _, offer in pipe_flanges(block):
        said = offer.goods.specification
        rule = rules[str(said["standard"])]
        kind, rating = str(said["type"]), said[RATING_KEY[rule.system]]
        assert isinstance(rating, int | float)
        assert said["dn"] in sizes_of(rule, kind, rating, knowledge().dimensions), offer.goods.name_zh
        facings = dict(facings_of(rule, kind, rating))
        assert said.get("facing") in facings or (not facings and "facing" not in said), offer.goods.name_zh
        grades = {grade: (types, lowest) for grade, _, types, lowest in rule.grades}
        types, lowest = grades[str(said["material"])]
        assert not types or kind in types, offer.goods.name_zh
        assert rating >= lowest, offer.goods.name_zh


def test_rule_tables_name_only_what_the_flange_pack_knows() -> None:
    facts = knowledge()
    systems = {"PN": {"PN", "PN+Class"}, "Class": {"Class", "PN+Class"}, "K": {"K"}}
    for rule in STANDARD_RULES:
        assert facts.standards[rule.standard].system in systems[rule.system]
        assert rule.types.keys() <= facts.flange_types.keys()
        assert {grade for grade, *_ in rule.grades} <= facts.grades.keys()


def test_no_flange_mixes_rating_systems(block: Block) -> None:
    for _, offer in pipe_flanges(block):
        assert len(SYSTEM.keys() & offer.goods.specification.keys()) == 1


def test_several_firms_offer_the_flange_of_the_main_job(block: Block) -> None:
    wanted = {"type": "WN", "dn": 100, "class": 150, "material": "SS-316L"}
    makers = {
        firm.code for firm, offer in block.offers if wanted.items() <= offer.goods.specification.items()
    }
    assert len(makers) >= 3


def test_every_specification_category_and_unit_is_known(block: Block) -> None:
    facts = knowledge()
    units = facts.query_attributes["qty_unit"].by_value
    for goods in {offer.goods.code: offer.goods for _, offer in block.offers}.values():
        assert Specification.from_mapping(goods.specification).keys() == goods.specification.keys()
        assert goods.category in facts.categories
        assert goods.unit in units
        assert re.search(r"[A-Za-z]", goods.name_en)
        assert len(goods.name_zh) <= 160
        assert len(goods.name_en) <= 200


def test_every_model_is_one_its_family_allows() -> None:
    families = knowledge().model_families
    for entry in MODELS:
        for model in entry.models:
            assert re.fullmatch(families[entry.family].pattern, model), model


def test_wine_is_labelled_by_its_sugar_and_strong_enough_for_its_style() -> None:
    facts = knowledge()
    bounds = {fact.code: fact for fact in facts.wine if fact.record_type == "sugar_class"}
    allowed = {fact.code for fact in facts.wine if fact.record_type == "food_medicine_ingredient"}
    for goods in pools()["wine.huangjiu"]:
        said = goods.specification
        limits, sugar, alcohol = (
            bounds[str(said["sugar_class"])],
            said["total_sugar_g_l"],
            said["alcohol_pct"],
        )
        assert isinstance(sugar, float)
        assert isinstance(alcohol, float)
        assert (limits.minimum or 0) <= sugar <= (limits.maximum or 1_000)
        assert said["style"] != "traditional" or alcohol >= 8
        assert (said["style"] == "special") == ("ingredients" in said)
        ingredients = said.get("ingredients", [])
        assert isinstance(ingredients, list)
        assert set(ingredients) <= allowed


def test_castings_are_made_of_a_grade_usual_for_the_product_by_a_known_process() -> None:
    facts = knowledge()
    for category, goods in pools().items():
        if category.startswith("casting."):
            for one in goods:
                assert one.specification.get("material", "HT-200") in facts.grades
                assert one.specification.get("process", "proc.green_sand") in facts.casting_processes
