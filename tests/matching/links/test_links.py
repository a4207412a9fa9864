"""Proposals of partners on networks small enough to see the right answer."""

import csv
from pathlib import Path

import numpy as np
import pytest

from backend.matching.graph.__main__ import main
from backend.matching.graph.links.evidence import compiled, rows
from backend.matching.graph.links.hiding import folds
from backend.matching.graph.links.model import Sample, columns, learn_order
from backend.matching.graph.links.relations import background, links
from backend.matching.graph.links.task import Direction, Task, TaskError, read_task
from backend.matching.graph.links.wording import Matrix, alike, mentions, name_grams, weighted_grams
from tests.matching.links.networks import flanges_and_jars, write_network

Answers = tuple[list[list[str]], list[list[str]]]


def answers(folder: Path, out: Path, top: int = 100) -> Answers:
    out.mkdir()
    run, pairs = out / "run.tsv", out / "pairs.tsv"
    assert (
        main(["links", str(folder), "--out-rank", str(run), "--out-pairs", str(pairs), "--top", str(top)])
        == 0
    )
    with run.open(encoding="utf-8") as ranks, pairs.open(encoding="utf-8") as judged:
        return list(csv.reader(ranks, delimiter="\t")), list(csv.reader(judged, delimiter="\t"))


@pytest.fixture
def network(tmp_path: Path) -> Path:
    return flanges_and_jars(tmp_path / "network")


def test_partners_of_the_own_trade_come_before_all_others(network: Path, tmp_path: Path) -> None:
    run, _ = answers(network, tmp_path / "out")
    best = {query: [row[1][0] for row in run if row[0] == query][:3] for query in ("s0", "s1", "b0")}
    assert best == {"s0": ["f"] * 3, "s1": ["j"] * 3, "b0": ["p"] * 3}


def test_pairs_of_one_trade_are_likelier_than_pairs_across(network: Path, tmp_path: Path) -> None:
    _, pairs = answers(network, tmp_path / "out")
    assert [row[:3] for row in pairs] == [[f"t{at}", "-", "0"] for at in range(4)]
    likely = {row[0]: float(row[3]) for row in pairs}
    assert min(likely["t0"], likely["t2"]) > max(likely["t1"], likely["t3"])


def test_known_partners_the_node_itself_and_non_candidates_are_never_proposed(
    network: Path, tmp_path: Path
) -> None:
    task = read_task(network)
    run, _ = answers(network, tmp_path / "out")
    known = {(task.ids[seller], task.ids[buyer]) for seller, buyer in task.trade}
    for query in task.queries:
        proposed = [row[1] for row in run if row[0] == query.id]
        node = task.ids[query.node]
        allowed = {task.ids[at] for at in task.candidates[query.direction]}
        assert proposed
        assert len(proposed) == len(set(proposed))
        assert set(proposed) <= allowed - {node}
        for other in proposed:
            pair = (node, other) if query.direction is Direction.FIND_BUYERS else (other, node)
            assert pair not in known


def test_ranks_count_from_one_and_scores_never_rise(network: Path, tmp_path: Path) -> None:
    run, _ = answers(network, tmp_path / "out", top=4)
    for query in ("s0", "s1", "b0"):
        mine = [row for row in run if row[0] == query]
        assert [row[2] for row in mine] == ["1", "2", "3", "4"]
        scores = [float(row[3]) for row in mine]
        assert scores == sorted(scores, reverse=True)


def test_same_task_same_answer(network: Path, tmp_path: Path) -> None:
    assert answers(network, tmp_path / "one") == answers(network, tmp_path / "two")


def test_hidden_trade_is_nowhere_in_the_evidence(network: Path) -> None:
    """Evidence measured on what a fold shows is that of a network in which the hidden trade never was."""
    task = read_task(network)
    for fold in folds(task.trade, seed=1):
        shown, hidden = {tuple(ends) for ends in fold.shown}, {tuple(ends) for ends in fold.hidden}
        assert hidden
        assert not shown & hidden
        assert shown | hidden == {tuple(ends) for ends in task.trade}
        known = background(task)
        for direction in Direction:
            told = compiled(known, links(fold.shown, known.size), direction)
            asking = np.unique(fold.hidden)
            direct = rows(told, asking)
            for seller, buyer in hidden:
                node, partner = (buyer, seller) if direction is Direction.FIND_SUPPLIERS else (seller, buyer)
                assert partner not in told.known(node)
                assert direct["trade'"][[int(np.searchsorted(asking, node))]][0, partner] == 0


def test_background_does_not_know_trade(network: Path) -> None:
    """What folds share (relations given, wording) is the same when the network has no trade at all."""
    task = read_task(network)
    silent = read_task(write_silent(network))
    for one, other in zip(everything(task), everything(silent), strict=True):
        assert np.array_equal(one.toarray(), other.toarray())


def write_silent(network: Path) -> Path:
    task = read_task(network)
    rows_of_nodes = list(zip(task.ids, task.types, task.names, task.texts, strict=True))
    side = [
        (task.ids[source], name, task.ids[target])
        for name, ends in task.side.items()
        for source, target in ends
    ]
    return write_network(network.parent / "silent", nodes=rows_of_nodes, side_edges=side)


def everything(task: Task) -> list[Matrix]:
    known = background(task)
    return [*known.side.values(), *known.contains.values(), *known.alike.values()]


def test_nodes_keep_a_partner_when_trade_is_hidden(network: Path) -> None:
    task = read_task(network)
    for fold in folds(task.trade, seed=1):
        for end in (0, 1):
            assert set(fold.hidden[:, end]) <= set(fold.shown[:, end])


def test_length_three_paths_are_divided_by_the_degrees_of_the_inner_nodes(tmp_path: Path) -> None:
    """a ▶ x ◀ b ▶ y: x asks for suppliers; a and b are known; for y, a is reached over b and x: 1/√(2·2)."""
    folder = write_network(
        tmp_path / "n",
        nodes=[(name, "t", "", "") for name in "abxy"],
        train_edges=[("a", "x"), ("b", "x"), ("b", "y")],
    )
    task = read_task(folder)
    known = background(task)
    network = compiled(known, links(task.trade, known.size), Direction.FIND_SUPPLIERS)
    paths = rows(network, np.array([3]))["trade·trade'·trade"]
    assert paths[0, 0] == pytest.approx(1 / 2)


def test_without_hidden_trade_every_evidence_has_the_same_say() -> None:
    values = np.array([[3, 0, 1], [2, 1, 0], [1, 3, 0]], dtype=np.float32)
    mix = learn_order([], evidence=3, width=6)
    score = mix.score(columns(values, np.zeros((3, 0), dtype=np.float32)))
    assert np.argsort(-score).tolist() == [0, 2, 1]


def test_the_mix_learns_which_evidence_finds_hidden_trade() -> None:
    random = np.random.default_rng(0)
    samples = []
    for _ in range(400):
        values = random.random((20, 2)).astype(np.float32)
        hits = values[:, 0] == values[:, 0].max()
        samples.append(Sample(columns(values, np.zeros((20, 0), dtype=np.float32)), hits))
    mix = learn_order(samples, evidence=2, width=4)
    assert mix.weights[0] + mix.weights[2] > 3 * abs(mix.weights[1] + mix.weights[3])


@pytest.mark.parametrize("name", ["不锈钢法兰", "Stainless flange", "316L不锈钢 flange"])
def test_a_name_is_most_like_itself_with_one_word_more(name: str) -> None:
    names = [name, f"{name} 新", "黄酒", "rice wine", "刮板输送机", "chain conveyor", "new 新"]
    near = alike(weighted_grams([list(name_grams(one)) for one in names]), nearest=1)
    assert near[[0]].indices.tolist() == [1]


def test_a_text_mentions_whole_words_only() -> None:
    names = ["", "Lam Research", "LAM", "Advanced Micro", "锻件"]
    texts = ["US firm Lam Research leads in lamps.", "an advanced microscope", "合金锻件", "lam", ""]
    found = mentions(texts, names).toarray()
    assert found.nonzero()[0].tolist() == [0, 0, 2, 3]
    assert found.nonzero()[1].tolist() == [1, 2, 4, 2]


def test_a_network_without_trade_or_wording_still_gets_an_answer(tmp_path: Path) -> None:
    folder = write_network(
        tmp_path / "n",
        nodes=[("a", "t", "", ""), ("b", "t", "", "")],
        candidates=[("find_suppliers", "a")],
        queries=[("q", "find_suppliers", "b"), ("r", "find_buyers", "a")],
        pairs=[("p", "a", "b")],
    )
    run, pairs = answers(folder, tmp_path / "out")
    assert [row[:3] for row in run] == [["q", "a", "1"]]
    assert [row[0] for row in pairs] == ["p"]


@pytest.mark.parametrize(
    ("tables", "named"),
    [
        ({"train_edges": [("a", "z")]}, "train_edges, line 2: node 'z'"),
        ({"pairs": [("p", "z", "a")]}, "pairs, line 2: node 'z'"),
        ({"queries": [("q", "sideways", "a")]}, "queries, line 2: direction is find_suppliers or"),
    ],
)
def test_what_the_tables_get_wrong_is_named(
    tmp_path: Path, tables: dict[str, list[tuple[str, ...]]], named: str
) -> None:
    folder = write_network(tmp_path / "n", nodes=[("a", "t", "", "")], **tables)
    with pytest.raises(TaskError, match=named):
        read_task(folder)


def test_a_missing_folder_ends_with_a_sentence_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "x")
    assert main(["links", str(tmp_path / "none"), "--out-rank", out, "--out-pairs", out]) == 2
    said = capsys.readouterr().err
    assert "无法读取" in said
    assert "Cannot read" in said
