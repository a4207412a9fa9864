"""What every app stands on: the error shape, declared policies, pages, the one search engine, health."""
