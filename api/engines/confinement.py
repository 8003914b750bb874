"""What a worker process gives up before it reads its first query."""

import ctypes
import math
import os
import resource
import signal

from api.engines.limits import Limits

CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000


def confine(limits: Limits) -> bool:
    """Give up memory over that of the limits, core files, Ctrl-C, and the network.

    Returns False where the network should be cut and the kernel does not let a process do so.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the service
    # Of its own, which leaves out the files of the database that it maps.
    resource.setrlimit(resource.RLIMIT_DATA, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return limits.network or _cut_network()


def allow_seconds(seconds: float) -> None:
    """End this process when it uses so much more CPU time, even with nobody to kill it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = math.ceil(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def _cut_network() -> bool:
    """Move into a network of its own without any interface: nothing can be reached.

    Root may do so at once, others where the kernel gives them a user namespace.
    """
    unshare = getattr(ctypes.CDLL(None), "unshare", None)  # Linux alone has it
    if unshare is None:
        return False
    alone = CLONE_NEWNET if os.geteuid() == 0 else CLONE_NEWNET | CLONE_NEWUSER
    return bool(unshare(alone) == 0)
