"""The truth about firms and goods; index and graph are made from these rows and can be made again.

Codes (``category``, ``place``, ``process`` …) are those of the industry packs: knowledge stays there, rows
only name it. Quantities carry their unit. ``is_demo`` marks demonstration data wherever it is shown.
"""

from django.db import models

from backend.accounts.models import Organisation


class Supplier(models.Model):
    """A firm that offers goods or services."""

    class Tier(models.TextChoices):
        """Where a firm stands in its cluster's chain."""

        UPSTREAM = "upstream", "上游 upstream"
        MIDSTREAM = "midstream", "中游 midstream"
        DOWNSTREAM = "downstream", "下游 downstream"

    class Verification(models.TextChoices):
        """How far platform staff have checked a firm."""

        SELF_DECLARED = "self_declared", "自行申报 self-declared"
        DOCUMENTS_SEEN = "documents_seen", "已核文件 documents seen"
        SITE_VISITED = "site_visited", "已实地核验 site visited"

    code = models.SlugField(max_length=64, unique=True)
    organisation = models.OneToOneField(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="supplier"
    )
    name_zh = models.CharField(max_length=120)
    name_en = models.CharField(max_length=160, blank=True)
    place = models.CharField(max_length=32, db_index=True, help_text="Place code of the packs.")
    cluster = models.CharField(max_length=40, db_index=True, help_text="Cluster code of the packs.")
    tier = models.CharField(max_length=10, choices=Tier.choices)
    verification = models.CharField(
        max_length=16, choices=Verification.choices, default=Verification.SELF_DECLARED
    )
    description_zh = models.TextField(blank=True)
    description_en = models.TextField(blank=True)
    founded_year = models.PositiveSmallIntegerField(null=True, blank=True)
    employees = models.PositiveIntegerField(null=True, blank=True)
    latitude = models.FloatField(null=True, blank=True, help_text="Degrees north, WGS 84.")
    longitude = models.FloatField(null=True, blank=True, help_text="Degrees east, WGS 84.")
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name_zh


class SupplierActivity(models.Model):
    """A step of the chain that a firm performs: it takes the activity's inputs and makes its outputs."""

    supplier = models.ForeignKey(Supplier, on_delete=models.CASCADE, related_name="activities")
    cluster = models.CharField(max_length=40)
    activity = models.CharField(max_length=40, help_text="Activity code of the packs' chain.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["supplier", "cluster", "activity"], name="activity_once")
        ]

    def __str__(self) -> str:
        return f"{self.supplier} · {self.activity}"


class Product(models.Model):
    """A kind of good or service with one specification; several suppliers may offer it."""

    code = models.CharField(max_length=64, unique=True)
    category = models.CharField(max_length=40, db_index=True)
    name_zh = models.CharField(max_length=160)
    name_en = models.CharField(max_length=200, blank=True)
    specification = models.JSONField(
        default=dict,
        blank=True,
        help_text="Attribute key of the packs → value (number, text, boolean or a list).",
    )
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name_zh


class Offering(models.Model):
    """A product at a supplier, with the terms it is offered at."""

    class Status(models.TextChoices):
        """Whether buyers see the offering."""

        ACTIVE = "active", "在售 active"
        WITHDRAWN = "withdrawn", "已撤下 withdrawn"

    supplier = models.ForeignKey(Supplier, on_delete=models.CASCADE, related_name="offerings")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="offerings")
    price = models.DecimalField(
        max_digits=14, decimal_places=2, null=True, blank=True, help_text="Empty: on request."
    )
    currency = models.CharField(max_length=3, default="CNY")
    unit = models.CharField(max_length=16, default="piece", help_text="What price, MOQ and capacity count.")
    minimum_order = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    lead_time_days = models.PositiveSmallIntegerField(null=True, blank=True)
    capacity_per_month = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.ACTIVE)
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True, db_index=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["supplier", "product"], name="product_once_per_supplier"),
            models.CheckConstraint(
                condition=models.Q(price__gte=0) | models.Q(price=None), name="price_gte_0"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.product} @ {self.supplier}"


class Capability(models.Model):
    """What a firm's equipment can do, as ranges of size and mass."""

    supplier = models.ForeignKey(Supplier, on_delete=models.CASCADE, related_name="capabilities")
    process = models.CharField(max_length=40, db_index=True, help_text="Process code of the packs (cap.*).")
    ranges = models.JSONField(default=dict, help_text="Parameter name of the process → {low, high, unit}.")
    materials = models.JSONField(default=list, blank=True, help_text="Grade group ids of the packs.")
    tonnes_per_year = models.DecimalField(max_digits=12, decimal_places=1, null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        verbose_name_plural = "capabilities"
        constraints = [models.UniqueConstraint(fields=["supplier", "process"], name="process_once")]

    def __str__(self) -> str:
        return f"{self.supplier} · {self.process}"


class Certificate(models.Model):
    """A certificate a firm holds; its kind is a ``cert_id`` of the packs."""

    supplier = models.ForeignKey(Supplier, on_delete=models.CASCADE, related_name="certificates")
    kind = models.CharField(max_length=40, db_index=True)
    number = models.CharField(max_length=80, blank=True)
    issuer = models.CharField(max_length=120, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.supplier} · {self.kind}"


class SupplyLink(models.Model):
    """Who is known to supply whom, with what, along which edge of the chain."""

    class Evidence(models.TextChoices):
        """Where the knowledge of a link comes from."""

        DECLARED = "declared", "企业申报 declared"
        DEAL = "deal", "平台成交 deal on the platform"
        PUBLIC = "public", "公开信息 public record"

    supplier = models.ForeignKey(Supplier, on_delete=models.CASCADE, related_name="supplies")
    customer = models.ForeignKey(Supplier, on_delete=models.CASCADE, related_name="supplied_by")
    category = models.CharField(max_length=40, help_text="What is supplied.")
    chain_edge = models.CharField(max_length=16, blank=True, help_text="Edge id of the packs' chain.")
    evidence = models.CharField(max_length=10, choices=Evidence.choices, default=Evidence.DECLARED)
    since_year = models.PositiveSmallIntegerField(null=True, blank=True)
    tonnes_per_year = models.DecimalField(max_digits=12, decimal_places=1, null=True, blank=True)
    is_demo = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["supplier", "customer", "category"], name="link_once"),
            models.CheckConstraint(condition=~models.Q(supplier=models.F("customer")), name="no_self_supply"),
        ]

    def __str__(self) -> str:
        return f"{self.supplier} → {self.customer} · {self.category}"


class IndexEvent(models.Model):
    """The outbox: an offering whose document may differ from its row, written in the row's transaction.

    The worker reads the offering as it is then, so events are idempotent and several may be drained as one.
    """

    offering_id = models.BigIntegerField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.pk}: offering {self.offering_id}"
