"""The specialised towns and the market they make together."""
