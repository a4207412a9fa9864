"""What comes back with a hit: the document, marks in its text, and why it ranks where it does."""

import pytest

from search.engine import Capability, SearchEngine
from search.query import Bool, Boost, Exists, Query, Range, SearchRequest, Terms, Text
from tests.search.contract.base import CORPUS, ContractPart, proves


class ShowingContract(ContractPart):
    """Stored documents, highlights, explanations."""

    def test_a_hit_brings_its_document_as_written(self, filled: SearchEngine) -> None:
        (hit,) = filled.search(
            SearchRequest(Terms("size", (100,)), post_filters={"": Terms("kind", ("WN",))})
        ).hits
        written = {key: value for key, value in CORPUS[0].items() if key != "id"}
        assert hit.id == "wn100"
        assert dict(hit.stored) == written
        assert filled.get("wn100") == CORPUS[0]
        assert filled.get("nobody") is None

    @proves(Capability.HIGHLIGHT)
    def test_marks_show_words_not_stray_characters(self, filled: SearchEngine) -> None:
        request = SearchRequest(Text("對焊法蘭 steels"), highlight=("title", "body"))
        hits = {hit.id: hit for hit in filled.search(request).hits}
        marked = {
            name: [segment.text for value in values for segment in value if segment.hit]
            for name, values in hits["wn100"].highlights.items()
        }
        assert marked == {"title": ["对焊法兰"], "body": ["steel"]}
        assert [s.text for s in hits["bl80"].highlights["title"][0] if s.hit] == ["法兰"]

    @proves(Capability.HIGHLIGHT)
    def test_segments_join_to_the_original(self, filled: SearchEngine) -> None:
        request = SearchRequest(Text("法兰 dn100 flange ma 煤矿"), highlight=("title", "body"))
        for hit in filled.search(request).hits:
            for name, shown in hit.highlights.items():
                written = hit.stored[name]
                originals = written if isinstance(written, list) else [written]
                for segments in shown:
                    assert "".join(segment.text for segment in segments) in originals
                    assert any(segment.hit for segment in segments)
                    assert all(segment.text for segment in segments)

    @proves(Capability.HIGHLIGHT)
    def test_markup_in_text_stays_text(self, engine: SearchEngine) -> None:
        engine.write([{"id": "x", "title": "<b>法兰</b> & <script>alert(1)</script>"}])
        (hit,) = engine.search(SearchRequest(Text("法兰"), highlight=("title",))).hits
        assert [(s.text, s.hit) for s in hit.highlights["title"][0]] == [
            ("<b>", False),
            ("法兰", True),
            ("</b> & <script>alert(1)</script>", False),
        ]

    @proves(Capability.HIGHLIGHT)
    def test_filters_mark_nothing(self, filled: SearchEngine) -> None:
        request = SearchRequest(
            Bool(filter=(Exists("size"),), must_not=(Text("wine"),)), highlight=("title",)
        )
        assert all(not hit.highlights for hit in filled.search(request).hits)

    @proves(Capability.EXPLAIN)
    @pytest.mark.parametrize(
        "query",
        [
            Text("对焊法兰 316L stainless steel dn100"),
            Bool(must=(Text("法兰"),), should=(Boost(Terms("kind", ("WN",)), 2.0), Text("stainless"))),
            Bool(
                must=(Boost(Text("法兰 flange"), 0.5), Exists("size")),
                should=(Bool(must=(Text("DN100"), Terms("stock", (True,)))), Range("price", lt=100)),
                filter=(Terms("kind", ("WN", "SO", "BL")),),
            ),
            Text("对焊 法兰 stainless", minimum_should_match=0.6),
        ],
    )
    def test_contributions_sum_to_the_relevance(self, filled: SearchEngine, query: Query) -> None:
        hits = filled.search(SearchRequest(query, explain=True)).hits
        assert hits
        for hit in hits:
            assert hit.explanation is not None
            points = [part.points for part in hit.explanation.contributions]
            assert sum(points) == pytest.approx(hit.relevance, rel=1e-4)
            assert points == sorted(points, reverse=True)

    @proves(Capability.EXPLAIN)
    def test_taking_a_cited_word_away_changes_the_relevance(self, filled: SearchEngine) -> None:
        words = ["对焊", "DN100", "stainless"]
        whole = filled.search(SearchRequest(Text(" ".join(words)), explain=True)).hits[0]
        assert whole.explanation is not None
        assert {part.field for part in whole.explanation.contributions} == {"title", "body"}
        for word in words:
            rest = " ".join(other for other in words if other != word)
            hits = filled.search(SearchRequest(Text(rest))).hits
            less = next(hit for hit in hits if hit.id == whole.id)
            assert less.relevance < whole.relevance
