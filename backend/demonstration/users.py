"""The four people one can sign in as in the demonstration market, and in no other."""

from django.conf import settings
from django.contrib.auth.hashers import make_password

from backend.accounts.models import Membership, Organisation, User
from backend.catalog.models import Supplier

PASSWORD = "xinlian-demo"
BUYER, SUPPLIER = "buyer@demo.test", "supplier@demo.test"
BROKER, ADMINISTRATOR = "broker@demo.test", "admin@demo.test"
_PEOPLE = {
    BUYER: ("演示采购 demo buyer", User.PlatformRole.NONE),
    SUPPLIER: ("演示供应商 demo supplier", User.PlatformRole.NONE),
    BROKER: ("演示撮合 demo broker", User.PlatformRole.BROKER),
    ADMINISTRATOR: ("演示管理员 demo administrator", User.PlatformRole.ADMINISTRATOR),
}
ADDRESSES = tuple(_PEOPLE)


class NotInProduction(Exception):
    """Demonstration data was asked for where real firms trade."""

    def __init__(self) -> None:
        super().__init__(
            "DEPLOYMENT=production: the demonstration market and its users (public password) are refused. "
            "生产环境拒绝装载演示市场及使用公开密码的演示用户。"
        )


def refuse_in_production() -> None:
    """Raise NotInProduction where this process serves real firms."""
    if settings.ENVIRONMENT.is_production:
        raise NotInProduction


def create_demonstration_users(*, buyer: Organisation, supplier: Supplier) -> None:
    """Create the people missing, and tie the buyer and the supplier to their organisations. May be repeated.

    Raises NotInProduction.
    """
    refuse_in_production()
    enterprise, _ = Organisation.objects.get_or_create(
        code=f"{supplier.code}-firm",
        defaults={
            "kind": Organisation.Kind.ENTERPRISE,
            "name_zh": supplier.name_zh,
            "name_en": supplier.name_en,
            "place": supplier.place,
            "is_demo": True,
        },
    )
    Supplier.objects.filter(pk=supplier.pk).update(organisation=enterprise)
    present = set(User.objects.filter(email__in=ADDRESSES).values_list("email", flat=True))
    missing = [address for address in ADDRESSES if address not in present]
    # One hash for all: hashing is made slow on purpose, and the password is public anyway.
    hashed = make_password(PASSWORD) if missing else ""
    User.objects.bulk_create(
        User(
            email=address,
            password=hashed,
            display_name=_PEOPLE[address][0],
            platform_role=_PEOPLE[address][1],
            is_staff=address == ADMINISTRATOR,
            is_demo=True,
        )
        for address in missing
    )
    for address, organisation in ((BUYER, buyer), (SUPPLIER, enterprise)):
        Membership.objects.get_or_create(
            user=User.objects.get(email=address),
            organisation=organisation,
            defaults={"role": Membership.Role.OWNER},
        )
