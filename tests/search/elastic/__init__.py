"""The Elasticsearch engine on real servers."""
