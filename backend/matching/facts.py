"""How a cited fact (``link:88``, ``edge:E017`` …) is read by a person; comes from the snapshot alone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from backend.core.errors import Bilingual
from backend.matching.graph.build import SupplierGraph

_SHOWN = 3

VERIFICATIONS: Mapping[str, Bilingual] = {
    "self_declared": Bilingual("自行申报", "self-declared"),
    "documents_seen": Bilingual("已核文件", "documents seen"),
    "site_visited": Bilingual("已实地核验", "site visited"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as cited: its id, the kind of thing it is, and what it says."""

    id: str
    kind: str
    text: Bilingual


def firm_name(graph: SupplierGraph, firm: int) -> Bilingual:
    """Return a firm's name in both languages, the Chinese one where no other is known."""
    record = graph.firms[firm]
    return Bilingual(record.name_zh, record.name_en or record.name_zh)


def process_name(graph: SupplierGraph, code: str) -> Bilingual:
    """Return the name of a process, its code where the packs have none."""
    process = graph.processes.get(code)
    return process.name if process else Bilingual(code, code)


def listed(names: Iterable[Bilingual], shown: int = _SHOWN) -> Bilingual:
    """Return the first *shown* names as one phrase, with how many more there are."""
    unique = list(dict.fromkeys(names))
    zh = "、".join(name.zh for name in unique[:shown])
    en = ", ".join(name.en for name in unique[:shown])
    more = len(unique) - shown
    return Bilingual(f"{zh}等{len(unique)}项", f"{en} and {more} more") if more > 0 else Bilingual(zh, en)


def grades_listed(graph: SupplierGraph, codes: Iterable[str]) -> Bilingual:
    """Return grade groups as one phrase, by their trade name in Chinese and their code in English."""
    return listed(Bilingual(graph.grade_names.get(code, code), code) for code in codes)


def _supplier(graph: SupplierGraph, identifier: str) -> Bilingual:
    name = firm_name(graph, int(identifier))
    record = graph.firms[int(identifier)]
    checked = VERIFICATIONS.get(record.verification, Bilingual(record.verification, record.verification))
    place = graph.places.get(record.place)
    zh = f"{place.name.zh} · {checked.zh}" if place else checked.zh
    en = f"{place.name.en} · {checked.en}" if place else checked.en
    return Bilingual(f"{name.zh}（{zh}）", f"{name.en} ({en})")


def _offering(graph: SupplierGraph, identifier: str) -> Bilingual:
    good = Bilingual(*graph.good_names[int(identifier)])
    firm = firm_name(graph, graph.good_firms[int(identifier)])
    return Bilingual(f"{firm.zh}供应 {good.zh}", f"{firm.en} offers {good.en}")


def _activity(graph: SupplierGraph, identifier: str) -> Bilingual:
    role = graph.roles[int(identifier)]
    firm = firm_name(graph, role.firm)
    code = (role.cluster, role.activity)
    name = graph.activity_names.get(code) or Bilingual(role.activity, role.activity)
    return Bilingual(f"{firm.zh}从事{name.zh}", f"{firm.en} performs {name.en}")


def _capability(graph: SupplierGraph, identifier: str) -> Bilingual:
    skill = graph.skills[int(identifier)]
    firm, process = firm_name(graph, skill.firm), process_name(graph, skill.process)
    zh, en = f"{firm.zh}具备{process.zh}", f"{firm.en} is equipped for {process.en}"
    if skill.tonnes_per_year:
        zh += f"，年产能 {skill.tonnes_per_year:,.0f} 吨"
        en += f", {skill.tonnes_per_year:,.0f} t a year"
    return Bilingual(zh, en)


def _certificate(graph: SupplierGraph, identifier: str) -> Bilingual:
    credential = graph.credentials[int(identifier)]
    kind = graph.certificate_kinds.get(credential.kind)
    name = kind.name if kind else Bilingual(credential.kind, credential.kind)
    if credential.valid_until is None:
        return Bilingual(f"{name.zh}，长期有效", f"{name.en}, without end date")
    return Bilingual(
        f"{name.zh}，有效期至 {credential.valid_until}", f"{name.en}, until {credential.valid_until}"
    )


def _link(graph: SupplierGraph, identifier: str) -> Bilingual:
    link = graph.links[int(identifier)]
    seller, buyer = firm_name(graph, link.seller), firm_name(graph, link.buyer)
    goods = graph.category_name(link.category)
    return Bilingual(
        f"{seller.zh}向{buyer.zh}供应{goods.zh}", f"{seller.en} supplies {buyer.en} with {goods.en}"
    )


def _edge(graph: SupplierGraph, identifier: str) -> Bilingual:
    step = graph.steps[identifier]
    taken, made = graph.category_name(step.input), graph.category_name(step.output)
    return Bilingual(f"{step.name.zh}：{taken.zh} → {made.zh}", f"{step.name.en}: {taken.en} → {made.en}")


def _place(graph: SupplierGraph, identifier: str) -> Bilingual:
    return graph.places[identifier].name


_READERS: Mapping[str, Callable[[SupplierGraph, str], Bilingual]] = {
    "supplier": _supplier,
    "offering": _offering,
    "activity": _activity,
    "capability": _capability,
    "certificate": _certificate,
    "link": _link,
    "edge": _edge,
    "place": _place,
}


def read_fact(graph: SupplierGraph, fact: str) -> Fact:
    """Return *fact* as a person reads it; raises KeyError for what the snapshot does not hold."""
    kind, _, identifier = fact.partition(":")
    return Fact(fact, kind, _READERS[kind](graph, identifier))
