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


class ServerAway(TryAgain):
    """The other server that runs the queries does not answer."""


class QueryFailed(PlanError):
    """The query is correct, but its evaluation came to no end."""


def timed_out(seconds: float) -> QueryTimedOut:
    """The error for a query that has run for so long."""
    return QueryTimedOut(f"查询超过 {seconds:g} 秒，已停止；请缩小查询范围。")


def too_large(size: int) -> AnswerTooLarge:
    """The error for an answer of more bytes than are given."""
    return AnswerTooLarge(f"结果超过 {size} 字节，请用 LIMIT 和 OFFSET 分批取。")


def too_many_rows(rows: int) -> AnswerTooLarge:
    """The error for an answer of more rows than are given."""
    return AnswerTooLarge(
        f"结果超过 {rows} 行，请用 LIMIT 和 OFFSET 分批取，或缩小查询。"
    )
