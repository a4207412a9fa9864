"""The product's own settings, on a data folder that belongs to the test run alone."""

import os
import tempfile

os.environ.setdefault("DATA_DIR", tempfile.mkdtemp(prefix="xinlian-test-"))

from backend.config.settings import *  # noqa: F403

# Hashing a password slowly is the product's duty; the tests have only invented ones.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
