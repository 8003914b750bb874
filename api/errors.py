"""What can go wrong with a request, each said in one line."""

from loaders.errors import PlanError


class BadRequest(PlanError):
    """The request lacks something or contradicts itself."""


class Forbidden(PlanError):
    """The request asks for what this service never does."""


class NotFound(PlanError):
    """Nothing stands at this address."""


class NotAcceptable(PlanError):
    """The answer is not to be had in a format that the client takes."""


class TooLarge(PlanError):
    """The request asks for more at once than is answered."""


class UnsupportedMedia(PlanError):
    """The body of the request is in a format that is not read."""


class BadUsage(PlanError):
    """A command was given what it cannot use."""


class NotReady(PlanError):
    """The service is about to stop, or its store does not answer."""
