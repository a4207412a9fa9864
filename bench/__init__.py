"""Benchmarks: figures measured side by side in one run of ``make bench``; tests assert none of them."""
