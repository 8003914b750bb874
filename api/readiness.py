"""Say whether the service should be sent requests."""


class Readiness:
    """What one service knows of its own end."""

    def __init__(self) -> None:
        """Begin as a service that goes on."""
        self.stopping = False
