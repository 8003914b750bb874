"""Test how files become records."""
