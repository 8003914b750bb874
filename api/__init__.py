"""Answer from the graph by HTTP or by the command line."""
