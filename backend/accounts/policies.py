"""Who may do what: the named policies that views declare."""

from backend.core.api.policies import Policy

anyone = Policy("anyone", lambda user: True)
signed_in = Policy("signed_in", lambda user: bool(user and user.is_authenticated))
platform_staff = Policy(
    "platform_staff", lambda user: bool(user and user.is_authenticated and user.platform_role != "none")
)
