"""Makes a machine ready to serve: packs valid, tables current, market loaded, index in step.

Run by ``python -m backend.config.serve`` in a process of its own, so that what preparing needs in memory is
given back before the server starts. Everything here may be interrupted and run again.
"""

import io
import os
import sys

import django
from django.conf import settings
from django.core.management import call_command


def main() -> int:
    """Prepare; return the exit status, with a sentence on stderr for what stopped it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    django.setup()
    from backend.industry import PackError, validate_packs

    try:
        validate_packs()
    except PackError as broken:
        sys.stderr.write(f"{broken}\n")
        return 1
    try:
        call_command("check", databases=["default"], stdout=io.StringIO())
        call_command("migrate", verbosity=0, interactive=False)
        if not settings.ENVIRONMENT.is_production:
            call_command("seed")
        call_command("sync_index")
    except KeyboardInterrupt:
        sys.stderr.write(
            "\nInterrupted; what is done is kept and the next start finishes the rest. "
            "已中断：已完成的部分保留，下次启动会继续。\n"
        )
        return 130
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
