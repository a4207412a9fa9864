"""What buyers need; the supplier graph and its proposals are computed, not stored."""

from django.db import models

from backend.accounts.models import Organisation


class Requirement(models.Model):
    """A buyer's need: goods of one category to a specification, a quantity, a time and conditions."""

    class Status(models.TextChoices):
        """Whether suppliers are still sought."""

        OPEN = "open", "进行中 open"
        CLOSED = "closed", "已结束 closed"

    buyer = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="requirements")
    code = models.CharField(max_length=64, unique=True)
    text = models.TextField(help_text="As the buyer wrote it.")
    category = models.CharField(max_length=40, db_index=True)
    specification = models.JSONField(default=dict, help_text="Attribute key of the packs → value.")
    quantity = models.DecimalField(max_digits=14, decimal_places=3, null=True, blank=True)
    unit = models.CharField(max_length=16, default="piece")
    needed_within_days = models.PositiveSmallIntegerField(null=True, blank=True)
    place = models.CharField(max_length=32, blank=True)
    certificates = models.JSONField(default=list, help_text="Certificate kinds the supplier must hold.")
    price_limit = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.OPEN)
    is_demo = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.text
