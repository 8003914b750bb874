"""Count what the service does, in the form that Prometheus reads."""

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

# From a cached answer to the usual time limit of a query, in seconds.
SECONDS = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})


class Metrics:
    """The figures of one service; each has a registry of its own."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self.registry = made = CollectorRegistry()
        ProcessCollector(registry=made)
        self.requests = Counter(
            "zhengtu_requests",
            "Requests answered, by route, method and status.",
            ["route", "method", "status"],
            registry=made,
        )
        self.seconds = Histogram(
            "zhengtu_request_seconds",
            "Time from a request to the end of its answer.",
            ["route"],
            buckets=SECONDS,
            registry=made,
        )
        self.running = Gauge(
            "zhengtu_running_queries", "SPARQL queries being answered.", registry=made
        )
        self.killed = Counter(
            "zhengtu_killed_workers",
            "Workers that were ended in mid-answer, by reason.",
            ["reason"],
            registry=made,
        )
        cache = Counter(
            "zhengtu_cached_answers",
            "Answers looked for in the cache: hit or miss.",
            ["outcome"],
            registry=made,
        )
        self.hits, self.misses = cache.labels("hit"), cache.labels("miss")
        self.generation = Gauge(
            "zhengtu_generation",
            "1 for the generation of the store that is served.",
            ["generation"],
            registry=made,
        )

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one answer; a method outside HTTP's usual ones is not told apart."""
        known = method if method in METHODS else "other"
        self.requests.labels(route, known, str(status)).inc()
        self.seconds.labels(route).observe(seconds)

    def looked_for(self, found: bool) -> None:
        """Count a look into the cache of answers."""
        (self.hits if found else self.misses).inc()

    def killed_worker(self, reason: str) -> None:
        """Count a worker that was ended, or has ended, in mid-answer."""
        self.killed.labels(reason).inc()

    def serves(self, generation: str, queries: int) -> None:
        """Name the generation in use, and the number of queries that run over it."""
        self.running.set(queries)
        self.generation.clear()
        self.generation.labels(generation).set(1)

    def text(self) -> bytes:
        """All figures in the text format of Prometheus."""
        return generate_latest(self.registry)
