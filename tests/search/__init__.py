"""Tests of the domain-free search library."""
