"""Read the body of a request as text or as a form."""

from email.message import Message
from urllib.parse import parse_qsl

from fastapi import Request

from api.errors import BadRequest, TooLarge, UnsupportedMedia
from api.running import running

FORM = "application/x-www-form-urlencoded"
Parameters = list[tuple[str, str]]


def media_type(request: Request) -> str:
    """The media type of the body without its parameters, in small letters."""
    header = request.headers.get("content-type", "")
    return header.partition(";")[0].strip().lower()


async def text(request: Request) -> str:
    """The body, refused before it is too long to hold.

    Raises:
        TooLarge: when it is longer than the settings allow.
        UnsupportedMedia: when it says that it is written in another encoding.
        BadRequest: when it is no UTF-8.
    """
    charset = _charset(request)
    if charset not in {"utf-8", "utf8", "us-ascii"}:
        raise UnsupportedMedia(f"请求体要用 UTF-8 编码，收到的是 {charset}。")
    most = running(request).settings.largest_body
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise TooLarge(f"请求体超过 {most} 字节。")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequest("请求体不是 UTF-8 文字。") from error


async def form(request: Request) -> Parameters:
    """The parameters of a form, in their order.

    Raises:
        UnsupportedMedia: when the body says it is something else.
    """
    media = media_type(request)
    if media != FORM:
        raise UnsupportedMedia(f"请求体要用 {FORM}，收到的是 {media or '空'}。")
    return pairs(await text(request))


def pairs(encoded: str) -> Parameters:
    """The parameters in a form or behind the question mark of an address.

    Raises:
        BadRequest: when what is percent-encoded is no UTF-8.
    """
    try:
        return parse_qsl(encoded, keep_blank_values=True, errors="strict")
    except UnicodeDecodeError as error:
        raise BadRequest("参数里的百分号编码不是 UTF-8 文字。") from error


def _charset(request: Request) -> str:
    """The encoding that the body says it has, in small letters."""
    header = Message()
    header["content-type"] = request.headers.get("content-type", "")
    return str(header.get_param("charset", "utf-8")).strip().lower()
