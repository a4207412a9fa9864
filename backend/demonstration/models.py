"""How far the demonstration market has been made, so that an interrupted seeding goes on where it stopped."""

from django.db import models


class SeedRun(models.Model):
    """The one market of this database: its version, its size, its day, and whether it is complete."""

    version = models.CharField(max_length=16)
    scale = models.PositiveSmallIntegerField()
    market_date = models.DateField()
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"demonstration market × {self.scale}, version {self.version}"


class SeedStage(models.Model):
    """A stage of one block; ``done`` counts its units (firms, links, buyers) that are committed."""

    block = models.PositiveSmallIntegerField()
    stage = models.CharField(max_length=16)
    done = models.PositiveIntegerField(default=0)
    finished = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["block", "stage"], name="stage_once_per_block")]

    def __str__(self) -> str:
        return f"block {self.block} · {self.stage} · {self.done}"
