"""Who could trade with whom: requirements, the supplier graph, proposals with their reasons."""
