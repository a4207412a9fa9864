"""Users sign in with their e-mail address; organisations trade; memberships tie the two."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower


class UserManager(BaseUserManager["User"]):
    """Creates users whose address is unique whatever its case."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create a user; the address is lower-cased, an absent password is made unusable."""
        if not email:
            raise ValueError("a user needs an e-mail address")
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create an administrator of the platform (``createsuperuser``)."""
        fields |= {"is_staff": True, "is_superuser": True, "platform_role": User.PlatformRole.ADMINISTRATOR}
        return self.create_user(email, password, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        """Return the user of an address, whatever its case."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """A person; what they may do follows from their platform role and their memberships."""

    class PlatformRole(models.TextChoices):
        """The roles of platform staff; ``NONE`` for everybody else."""

        NONE = "none", "—"
        BROKER = "broker", "撮合专员 broker"
        DATA_STEWARD = "data_steward", "数据管理员 data steward"
        ADMINISTRATOR = "administrator", "管理员 administrator"

    email = models.EmailField(unique=True)
    display_name = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=8, default="zh", choices=[("zh", "中文"), ("en", "English")])
    platform_role = models.CharField(max_length=16, choices=PlatformRole.choices, default=PlatformRole.NONE)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    is_demo = models.BooleanField(default=False)
    date_joined = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_user_per_address")]

    def __str__(self) -> str:
        return self.display_name or self.email


class Organisation(models.Model):
    """A legal person that buys, makes or brokers."""

    class Kind(models.TextChoices):
        """What the organisation does on the platform."""

        BUYER = "buyer", "采购方 buyer"
        ENTERPRISE = "enterprise", "企业 enterprise"
        PLATFORM = "platform", "平台 platform"

    code = models.SlugField(max_length=64, unique=True)
    kind = models.CharField(max_length=16, choices=Kind.choices)
    name_zh = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160, blank=True)
    trade = models.CharField(
        max_length=40, blank=True, help_text="What a buyer is, e.g. coal_mine; codes of the demand profiles."
    )
    place = models.CharField(max_length=32, blank=True)
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    members = models.ManyToManyField(User, through="Membership", related_name="organisations")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name_zh


class Membership(models.Model):
    """What a user may do for an organisation."""

    class Role(models.TextChoices):
        """The rights of a member, each including those after it."""

        OWNER = "owner", "负责人 owner"
        EDITOR = "editor", "编辑 editor"
        VIEWER = "viewer", "查看 viewer"

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=8, choices=Role.choices, default=Role.VIEWER)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "organisation"], name="one_membership_per_organisation")
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.organisation} · {self.role}"
