"""The catalogue: who makes what, at which terms, and how it is found."""
