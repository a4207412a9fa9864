"""The application: knowledge of industries, catalogue, matching, and what serves them."""
