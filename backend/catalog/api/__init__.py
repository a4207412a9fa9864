"""The catalogue over HTTP: search, products, suppliers."""
