"""Decide which other servers a query may ask."""

import ipaddress
import socket
from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from api.errors import Forbidden

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""IPv4 addresses behind a translator (RFC 6052)."""


def permitted(services: Collection[str], allowed: Collection[str]) -> tuple[str, ...]:
    """The services that a query asks, where all may be asked.

    Raises:
        Forbidden: for one that is not on the list or stands in a private network.
    """
    for service in services:
        if service not in allowed:
            raise Forbidden(
                "查询里不能用 SERVICE：这里只查本库，不向别的服务器发请求。"
                if not allowed
                else "SERVICE 后面只能直接写允许的地址：" + "、".join(sorted(allowed))
            )
        if not is_public(service):
            raise Forbidden(f"SERVICE 不能问内部网络或解析不了的地址：{service}")
    return tuple(services)


def is_public(service: str) -> bool:
    """Whether a web address leads to the public internet, whichever way it is spelled.

    Names, and numbers in any base, are read as the system would when it connects.
    """
    try:
        parts = urlsplit(service)
        host, port = parts.hostname, parts.port
        if parts.scheme not in {"http", "https"} or not host or "@" in parts.netloc:
            return False
        found = socket.getaddrinfo(host, port or 80, type=socket.SOCK_STREAM)
        addresses = [ipaddress.ip_address(str(one[4][0])) for one in found]
    except (OSError, ValueError):  # no such name, no such port, no address at all
        return False
    return bool(addresses) and all(_is_public(address) for address in addresses)


def _is_public(address: Address) -> bool:
    return all(
        one.is_global and not one.is_multicast for one in (address, *_inside(address))
    )


def _inside(address: Address) -> Iterator[ipaddress.IPv4Address]:
    """The IPv4 addresses that an IPv6 address leads on to."""
    if isinstance(address, ipaddress.IPv4Address):
        return
    carried = (address.ipv4_mapped, address.sixtofour, *(address.teredo or ()))
    yield from (one for one in carried if one is not None)
    if address in NAT64:
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
