"""The HTTP face of this app."""
