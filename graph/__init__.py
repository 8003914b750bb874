"""Turn records into triples in a store one can ask."""
