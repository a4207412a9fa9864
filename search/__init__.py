"""Domain-free search: documents in, hits out.

A schema says which fields documents have, a neutral query tree says what is wanted, and any engine that
keeps the contract of `search.engine.SearchEngine` answers it. The library knows no trade, no web framework
and no database; what a flange is must be told to it as fields, tokens and weights.
"""
