"""Write a drawing as HTML: a page of its own, or a part of a page of the service."""

import base64
import hashlib
import json
import tomllib
from collections.abc import Mapping
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from visual.bidi import isolated
from visual.network import Drawing
from visual.places import LAYOUTS
from visual.style import KindStyle, LinkStyle, style
from visual.translation import ENGLISH, Chinese, Translation

LIBRARY = "vis-network.min.js"
SHEETS = ("look.css", "network.css")
SCRIPTS = tuple(
    f"network-{part}.js"
    for part in (
        *("model", "state", "look", "draw", "far", "panel"),
        *("find", "legend", "twin", "export", "keys", "start"),
    )
)
"""In the order in which they are loaded: each builds on those before it."""
LONG = 300
"""Nodes up to which the page holds its table without any script."""


@cache
def asset(name: str) -> bytes:
    """A script or style sheet of the network page, by its file name.

    Raises:
        KeyError: for a name that is none of them.
    """
    if name == LIBRARY:
        folder = files("pyvis").joinpath("templates", "lib", "vis-9.1.2")
    elif name in (*SHEETS, *SCRIPTS):
        folder = files("visual").joinpath("static")
    else:
        raise KeyError(name)
    # A browser hashes a script after it has made every line end a line feed.
    return folder.joinpath(name).read_bytes().replace(b"\r\n", b"\n")


def said(words: Translation) -> dict[str, str]:
    """What the page says, by the keys of words.toml, in the language of ``words``."""
    text = files("visual").joinpath("words.toml").read_text("utf-8")
    return {key: words.gettext(chinese) for key, chinese in tomllib.loads(text).items()}


def data_block(data: Mapping[str, Any]) -> Markup:
    """JSON that may stand inside a script element: no character in it ends one."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)


def environment(words: Translation) -> Environment:
    """The templates of this package, every value in them escaped."""
    made = Environment(
        loader=PackageLoader("visual"),
        autoescape=True,
        finalize=isolated,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    made.globals["language"] = words.language
    return made


def body(
    drawing: Drawing,
    words: Translation = Chinese,
    *,
    service: Mapping[str, Any] | None = None,
    depth: int | None = None,
) -> Markup:
    """Tools, legend, canvas, side panel and table, for a page that loads the scripts.

    ``service`` holds the addresses that the scripts may ask; without it all is inside.
    ``depth`` is how many steps the drawing goes, where it goes by steps.
    """

    template = environment(words).get_template("network_body.html")
    data = {
        "title": drawing.title,
        "words": said(words),
        "looks": _looks(words),
        "service": service,
        "depth": depth,
        "layout": next(iter(drawing.data["places"])),
        "network": drawing.data,
    }
    return Markup(
        template.render(
            drawing=drawing,
            data=data_block(data),
            words=said(words),
            kinds=list(style().kinds.values()),
            links=list(style().links.values()),
            named=partial(_named, words),
            layouts=LAYOUTS,
            depth=depth,
            service=service,
            long=LONG,
        )
    )


def _named(words: Translation, look: KindStyle | LinkStyle) -> str:
    return look.en if words.language == ENGLISH else look.zh


def _looks(words: Translation) -> dict[str, list[dict[str, Any]]]:
    """The look of each kind and link, by their numbers."""
    return {
        "kinds": [
            {
                "word": _named(words, look),
                "shape": look.shape,
                "light": look.light,
                "dark": look.dark,
            }
            for look in style().kinds.values()
        ],
        "links": [
            {
                "word": _named(words, look),
                "width": look.width,
                "dashes": list(look.dashes),
            }
            for look in style().links.values()
        ],
    }


def page(
    drawing: Drawing, words: Translation = Chinese, *, depth: int | None = None
) -> str:
    """One HTML file with everything inside, which may load nothing from anywhere.

    The page's own policy allows the scripts by their hash and no request at all.
    """
    scripts = [asset(name).decode() for name in (LIBRARY, *SCRIPTS)]
    return (
        environment(words)
        .get_template("network_file.html")
        .render(
            drawing=drawing,
            body=body(drawing, words, depth=depth),
            scripts=[Markup(script) for script in scripts],
            sheets=[Markup(asset(sheet).decode()) for sheet in SHEETS],
            hashes=" ".join(f"'{_hash(script)}'" for script in scripts),
        )
    )


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
