"""Deny by default: a view that declares no policy serves nobody.

A :class:`Policy` says who may call a view; which objects they see there is the selectors' matter. The named
policies live in :mod:`backend.accounts.policies`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rest_framework.permissions import BasePermission
from rest_framework.request import Request

if TYPE_CHECKING:
    # REST framework's views import this module by its settings: at run time the circle would not close.
    from rest_framework.views import APIView


@dataclass(frozen=True, slots=True)
class Policy:
    """A named rule about who may make a request; *allows* receives the request's user."""

    name: str
    allows: Callable[[Any], bool]


class DeclaredPolicy(BasePermission):
    """Apply the policy that the view declares in ``policies`` (by HTTP method) or ``policy``."""

    def has_permission(self, request: Request, view: "APIView") -> bool:
        """Return whether the view's declared policy admits the user; none declared admits nobody."""
        by_method: Mapping[str, Policy] = getattr(view, "policies", {})
        policy = by_method.get(request.method or "", getattr(view, "policy", None))
        return isinstance(policy, Policy) and policy.allows(request.user)
