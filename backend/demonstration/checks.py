"""A system check that keeps demonstration users out of production."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from backend.accounts.models import User
from backend.demonstration.users import ADDRESSES


@register(Tags.database)
def demonstration_users_are_absent(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """Fail in production where a demonstration user exists: their password is public."""
    if not settings.ENVIRONMENT.is_production:
        return []
    errors: list[CheckMessage] = []
    for alias in databases or ():
        if User._meta.db_table not in connections[alias].introspection.table_names():
            continue
        found = User.objects.using(alias).filter(email__in=ADDRESSES).order_by("email")
        addresses = ", ".join(found.values_list("email", flat=True))
        if addresses:
            errors.append(
                Error(
                    f"Demonstration users with a public password exist in production: {addresses}. "
                    f"生产环境中存在使用公开密码的演示用户：{addresses}。",
                    hint="Delete them before the start, or use a database of its own for the demonstration. "
                    "请先删除这些用户，或为演示使用单独的数据库。",
                    id="demonstration.E001",
                )
            )
    return errors
