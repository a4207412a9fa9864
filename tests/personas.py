"""The people of the tests; who they are is what they may do.

alice buys for a mine, bob keeps the list of a flange forge, carol brokers for the platform, dan
administers it.
"""

from backend.accounts.models import Membership, Organisation, User
from tests.builders import build_organisation

PASSWORD = "correct horse battery"


def _member(name: str, organisation: Organisation) -> User:
    user = User.objects.create_user(f"{name}@example.test", PASSWORD, display_name=name.title())
    Membership.objects.create(user=user, organisation=organisation, role=Membership.Role.OWNER)
    return user


def alice() -> User:
    """Create the buyer."""
    return _member("alice", build_organisation(kind=Organisation.Kind.BUYER, name_zh="宁武煤矿"))


def bob() -> User:
    """Create the enterprise's clerk."""
    return _member("bob", build_organisation(kind=Organisation.Kind.ENTERPRISE, name_zh="定襄锻造厂"))


def carol() -> User:
    """Create the broker."""
    return User.objects.create_user(
        "carol@example.test", PASSWORD, display_name="Carol", platform_role=User.PlatformRole.BROKER
    )


def dan() -> User:
    """Create the administrator."""
    return User.objects.create_superuser("dan@example.test", PASSWORD, display_name="Dan")
