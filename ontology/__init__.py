"""Hold what the words of a plan mean."""
