"""Complete what somebody types: names under any alias or in pinyin, and whole questions."""

from graph.completion.complete import Completer, Completion, completer

__all__ = ["Completer", "Completion", "completer"]
