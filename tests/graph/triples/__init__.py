"""Test the generators of triples."""
