"""The Elasticsearch engine: an index on a server that many processes share."""

from search.engines.elastic.engine import ElasticEngine

__all__ = ["ElasticEngine"]
