"""Management commands of the demonstration app."""
