"""Draw the graph as pages."""
