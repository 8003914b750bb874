"""The parts of a small, explicit grammar of questions in plain Chinese."""
