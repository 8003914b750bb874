"""What the reconciliation service says of itself."""

from importlib.metadata import version
from typing import Any

from api.reconcile.named import named_type
from api.reconcile.queries import LARGEST_BATCH
from graph.prefixes import NAMESPACE
from graph.reconcile.types import TYPES

CARD = {"width": 430, "height": 360}
"""The size of a preview in pixels."""


def manifest(root: str, base: str) -> dict[str, Any]:
    """The manifest; ``root`` is the service's address without a slash at its end.

    ``base`` is the base of the store's identifiers.
    """
    here = f"{root}/reconcile"
    return {
        "versions": ["0.2"],
        "name": "政图 zhengtu",
        "identifierSpace": f"{base}id/",
        "schemaSpace": NAMESPACE,
        "documentation": f"{root}/docs",
        "serviceVersion": version("zhengtu"),
        "logo": f"{root}/static/icon.svg",
        "view": {"url": f"{here}/view?id={{{{id}}}}"},
        "preview": {"url": f"{here}/preview?id={{{{id}}}}", **CARD},
        "defaultTypes": [
            named_type(one).model_dump(exclude_none=True) for one in TYPES.values()
        ],
        "suggest": {
            kind: {"service_url": here, "service_path": f"/suggest/{kind}"}
            for kind in ("entity", "property", "type")
        },
        "extend": {
            "propose_properties": {
                "service_url": here,
                "service_path": "/properties",
            },
            "property_settings": [],
        },
        "batchSize": LARGEST_BATCH,
    }
