"""Registers the accounts app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, organisations, memberships, policies."""

    name = "backend.accounts"
    label = "accounts"
