"""Routes of the accounts app below ``/api/v1/``."""

from django.urls import path

from backend.accounts.api.views import SessionView

urlpatterns = [path("session", SessionView.as_view(), name="session")]
