"""Read request lines as people type them: with Chinese that no one has percent-encoded."""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LONGEST_HEAD = 65_536
"""Bytes of a request before its body; the parser itself would take any number."""


class PlainWordsProtocol(HttpToolsProtocol):
    """HTTP/1.1 for ``curl http://host/api/tasks?lead=区医保局`` just as it stands.

    Browsers encode such an address, curl does not, and the parser would refuse it.
    """

    _in_line = True
    _head: int | None = 0
    """Bytes of the head so far, None within a body."""

    def data_received(self, data: bytes) -> None:
        """Encode the first line of a request, then go on as usual."""
        if self._in_line:
            data = encoded(data)
            self._in_line = b"\r\n" not in data
        super().data_received(data)
        if self._head is not None:
            self._head += len(data)
            if self._head > LONGEST_HEAD and not self.transport.is_closing():
                self.send_400_response("Request head too long.")

    def on_headers_complete(self) -> None:
        """Count no further."""
        self._head = None
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Expect the first line of another request."""
        self._in_line, self._head = True, 0
        super().on_message_complete()


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
