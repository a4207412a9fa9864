"""Reads about people, scoped to the one who asks."""

from django.contrib.auth.models import AnonymousUser

from backend.accounts.models import Organisation, User


def organisation_of(user: User | AnonymousUser) -> Organisation | None:
    """Return the organisation *user* acts for: their oldest membership, or none."""
    if not isinstance(user, User):
        return None
    return Organisation.objects.filter(memberships__user=user).order_by("memberships__id").first()


def role_of(user: User) -> str:
    """Return the role that decides *user*'s home: a platform role, or what their organisation does."""
    if user.platform_role != User.PlatformRole.NONE:
        return user.platform_role
    organisation = organisation_of(user)
    return organisation.kind if organisation else "visitor"
