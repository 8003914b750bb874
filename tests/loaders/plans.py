"""Plans made up for a test, read as a user's file would be."""

import hashlib

from loaders.cleaning import clean
from loaders.document import Document
from loaders.plan import read_plan
from loaders.records import PlanRecord
from loaders.spans import Span

HEAD = "岚川省平渡市禾丰区某某事业发展实施方案（2023—2025年）\n\n"


def document_of(text: str, name: str = "方案.txt") -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, text, digest, "txt")


def plan_of(body: str, head: str = HEAD) -> PlanRecord:
    """Return the record of a plan of 禾丰区 with this body."""
    return read_plan(document_of(head + body))


def seen(body: str, span: Span, head: str = HEAD) -> str:
    """Return what the text of ``plan_of(body)`` shows at a place."""
    return clean(head + body).seen(span)
