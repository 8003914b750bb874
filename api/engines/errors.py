"""What can go wrong between a checked query and its answer."""

from api.errors import TooLarge
from loaders.errors import PlanError


class TryAgain(PlanError):
    """The same request may do better later; ``retry_after`` is in seconds."""

    retry_after = 5


class QueryTimedOut(PlanError):
    """The query ran for longer than one may."""


class TooBusy(TryAgain):
    """More queries wait than will be answered in time."""


class WorkerLost(TryAgain):
    """The process that ran the query ended before it had answered."""

    retry_after = 1


class TooManyFromOneClient(TryAgain):
    """One client asks for more at the same time than its share."""


class AnswerTooLarge(TooLarge):
    """The answer has more rows or bytes than are given."""


class QueryFailed(PlanError):
    """The query is correct, but its evaluation came to no end."""
