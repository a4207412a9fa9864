"""A new industry is a new folder: no code, no change to another pack."""

import shutil
from pathlib import Path

import pytest

from backend.industry.knowledge import Knowledge
from backend.industry.loading import load_knowledge
from backend.industry.packs import PACKS_DIRECTORY

FILES = {
    "pack.toml": 'code = "tea"\nzh = "茶叶"\nen = "tea"\norder = 90\nclusters = ["wutai_tea"]\n',
    "clusters.csv": "code,zh,en,place,ladder,source,confidence\n"
    "wutai_tea,五台茶,Wutai tea,wutai,reserve,invented for a test,low\n",
    "categories.csv": "code,parent,zh,en,source,confidence\n"
    "tea,,茶叶,tea,invented for a test,low\n"
    "tea.wild,tea,野茶,wild tea,invented for a test,low\n",
    "attributes.csv": "key,scope,kind,unit,zh,en,choices_from,closed,many,facet,display_order,categories,"
    "rule,source,confidence\n"
    "picking,goods,text,,采摘期,picking,,y,n,y,5000,tea,,invented for a test,low\n"
    "leaf_mm,goods,number,mm,叶长,leaf length,,n,n,y,5010,tea,,invented for a test,low\n",
    "attribute_choices.csv": "attribute,value,zh,en,source,confidence\n"
    "picking,spring,春茶,spring tea,invented for a test,low\n"
    "picking,autumn,秋茶,autumn tea,invented for a test,low\n",
    "terms.csv": "canonical_id,zh,en,text,lang,kind,domain,note,source,confidence\n"
    "tea.wild,野茶,wild tea,山茶叶,zh,slang,tea,,invented for a test,low\n",
    "chain.csv": "id,cluster,stage,activity,activity_zh,activity_en,input,output,relation,note,source,"
    "confidence\n"
    "T001,wutai_tea,midstream,roast,炒制,roasting,energy.gas,tea.wild,energy_input,,"
    "invented for a test,low\n",
    "process_kinds.csv": "code,zh,en,variants,parameters,equipment_zh,equipment_en,categories,"
    "typical_certificates,clusters,source,confidence\n"
    "cap.tea_roasting,炒茶,tea roasting,杀青,capacity:t/year:1:50,炒锅,pan,tea.wild,SC_FOOD,wutai_tea,"
    "invented for a test,low\n",
}


@pytest.fixture
def with_tea(tmp_path: Path) -> Knowledge:
    """Return what is known once a folder for tea lies beside the others."""
    target = tmp_path / "packs"
    shutil.copytree(PACKS_DIRECTORY, target)
    (target / "tea").mkdir()
    for name, content in FILES.items():
        (target / "tea" / name).write_text(content, encoding="utf-8")
    return load_knowledge(target)


def test_its_goods_have_categories_and_attributes(with_tea: Knowledge) -> None:
    assert with_tea.category_path("tea.wild") == ("tea", "tea.wild")
    own = {attribute.key for attribute in with_tea.attributes_of("tea.wild")}
    assert {"picking", "leaf_mm"} <= own
    assert [choice.en for choice in with_tea.attributes["picking"].choices] == ["spring tea", "autumn tea"]


def test_its_words_and_capabilities_join_those_of_the_others(with_tea: Knowledge) -> None:
    assert any(term.text == "山茶叶" and term.canonical_id == "tea.wild" for term in with_tea.terms)
    assert with_tea.process_kinds["cap.tea_roasting"].parameters[0].unit == "t/year"
    assert "cap.sawing" in with_tea.process_kinds


def test_its_chain_is_linked_to_shared_goods(with_tea: Knowledge) -> None:
    (edge,) = with_tea.activities_producing("tea.wild")
    assert edge.input == "energy.gas"
    assert edge in with_tea.activities_consuming("energy.gas")


def test_its_cluster_lives_in_a_shared_place(with_tea: Knowledge) -> None:
    assert with_tea.places[with_tea.clusters["wutai_tea"].place].zh == "五台"
    assert with_tea.packs[-1].clusters == ("wutai_tea",)
