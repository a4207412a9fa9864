"""Settings, addresses, the server: the only room that knows all others."""
