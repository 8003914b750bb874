"""Read a plan file into plain records that know their place in the text."""
