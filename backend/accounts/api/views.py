"""The browser's session: who am I, sign in, sign out."""

from typing import Any

from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.models import AnonymousUser
from django.middleware.csrf import get_token
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_protect
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.throttling import AnonRateThrottle, BaseThrottle
from rest_framework.views import APIView

from backend.accounts import policies
from backend.accounts.api.serializers import SessionOutput, SignInInput
from backend.accounts.models import User
from backend.accounts.selectors import organisation_of, role_of
from backend.core.errors import Bilingual, InvalidInput


class SignInThrottle(AnonRateThrottle):
    """Slow guessing down; people mistype a few times, programs try thousands."""

    rate = "20/min"
    scope = "sign_in"


def _session(user: User | AnonymousUser) -> dict[str, Any]:
    shown = None
    if isinstance(user, User):
        organisation = organisation_of(user)
        shown = {
            "id": user.pk,
            "email": user.email,
            "display_name": str(user),
            "role": role_of(user),
            "organisation": organisation
            and {
                "id": organisation.pk,
                "name": organisation.name_zh,
                "name_en": organisation.name_en,
                "kind": organisation.kind,
                "is_demo": organisation.is_demo,
            },
            "is_demo": user.is_demo,
        }
    return {"user": shown, "languages": ["zh", "en"]}


# REST framework checks CSRF only for requests that carry a session; a sign-in carries none yet.
@method_decorator(csrf_protect, name="dispatch")
class SessionView(APIView):
    """``/api/v1/session``."""

    policy = policies.anyone

    def get_throttles(self) -> list[BaseThrottle]:
        """Throttle signing in only."""
        return [SignInThrottle()] if self.request.method == "POST" else []

    @extend_schema(responses=SessionOutput, operation_id="session_read")
    def get(self, request: Request) -> Response:
        """Say who is signed in, and set the CSRF cookie."""
        get_token(request._request)
        return Response(_session(request.user))

    @extend_schema(request=SignInInput, responses=SessionOutput, operation_id="session_sign_in")
    def post(self, request: Request) -> Response:
        """Sign in; a wrong address and a wrong password are one and the same error."""
        form = SignInInput(data=request.data)
        form.is_valid(raise_exception=True)
        user = authenticate(
            request._request,
            username=form.validated_data["email"].lower(),
            password=form.validated_data["password"],
        )
        if not isinstance(user, User):
            raise InvalidInput.of(
                "password",
                Bilingual(
                    "邮箱或密码不正确，请重新输入。", "the address or the password is wrong; type them again."
                ),
            )
        login(request._request, user)
        return Response(_session(user))

    @extend_schema(request=None, responses=SessionOutput, operation_id="session_sign_out")
    def delete(self, request: Request) -> Response:
        """Sign out; signing out twice is no error."""
        logout(request._request)
        return Response(_session(AnonymousUser()))
