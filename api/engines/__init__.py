"""What answers a checked query: workers over a store, or threads of the service."""
