"""Read request lines as people type them: with Chinese that no one has percent-encoded."""

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol


class PlainWordsProtocol(H11Protocol):
    """HTTP/1.1 for ``curl http://host/api/tasks?lead=区医保局`` just as it stands.

    Browsers encode such an address, curl does not, and the parser would refuse it.
    """

    def data_received(self, data: bytes) -> None:
        """Encode the first line of a request, then go on as usual."""
        if self.conn.their_state is h11.IDLE:
            data = encoded(data)
        super().data_received(data)


def encoded(data: bytes) -> bytes:
    """The bytes with those of the first line that are not ASCII percent-encoded.

    >>> encoded("GET /?q=区 HTTP/1.1\\r\\n\\r\\n".encode())
    b'GET /?q=%E5%8C%BA HTTP/1.1\\r\\n\\r\\n'
    """
    line, end, rest = data.partition(b"\r\n")
    if line.isascii():
        return data
    return b"".join(_octet(byte) for byte in line) + end + rest


def _octet(byte: int) -> bytes:
    return bytes([byte]) if byte < 0x80 else b"%%%02X" % byte
