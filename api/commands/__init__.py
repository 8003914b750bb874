"""The commands of `zhengtu`, one module each."""
