"""The W3C Reconciliation Service API 0.2, by which OpenRefine matches tables."""

from api.reconcile.routes import router

__all__ = ["router"]
