"""Rules of matching: the supplier graph, candidates, suitability, explanations, their API."""
