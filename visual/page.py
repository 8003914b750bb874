"""Write a drawing as HTML: a page of its own, or a part of a page of the service."""

import base64
import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from visual.bidi import isolated
from visual.network import Drawing
from visual.translation import Chinese, Translation

OWN_FILES = ("look.css", "network.css", "network.js")
LIBRARY = "vis-network.min.js"


@cache
def asset(name: str) -> bytes:
    """A script or style sheet of the network page, by its file name.

    Raises:
        KeyError: for a name that is none of them.
    """
    if name == LIBRARY:
        folder = files("pyvis").joinpath("templates", "lib", "vis-9.1.2")
    elif name in OWN_FILES:
        folder = files("visual").joinpath("static")
    else:
        raise KeyError(name)
    # A browser hashes a script after it has made every line end a line feed.
    return folder.joinpath(name).read_bytes().replace(b"\r\n", b"\n")


def data_block(data: dict[str, Any]) -> Markup:
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


def body(drawing: Drawing, words: Translation = Chinese) -> Markup:
    """Legend, canvas and side panel, for a page that loads the scripts itself."""
    template = environment(words).get_template("network_body.html")
    return Markup(template.render(drawing=drawing, data=data_block(drawing.data)))


def page(drawing: Drawing, words: Translation = Chinese) -> str:
    """One HTML file with everything inside, which may load nothing from anywhere.

    The page's own policy allows the scripts by their hash and no request at all.
    """
    scripts = [asset(LIBRARY).decode(), asset("network.js").decode()]
    sheets = [asset("look.css").decode(), asset("network.css").decode()]
    return (
        environment(words)
        .get_template("network_file.html")
        .render(
            drawing=drawing,
            body=body(drawing, words),
            scripts=[Markup(script) for script in scripts],
            sheets=[Markup(sheet) for sheet in sheets],
            hashes=" ".join(f"'{_hash(script)}'" for script in scripts),
        )
    )


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
