"""Test what the words of a plan mean."""
