"""docker-compose.yml is valid and describes the production shape."""

from pathlib import Path

import pytest

from tests import compose_file


def test_the_projects_file_is_valid_and_complete() -> None:
    assert set(compose_file.parse().service_names()) == compose_file.PRODUCTION_SHAPE


@pytest.mark.parametrize(
    "broken",
    [
        "services: {web: {image: [not, a, name]}}",
        "services: {web: {image: web, ports: {a: b}}}",
        "services: {web: {image: web, networks: [inner]}}",
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "docker-compose.yml"
    path.write_text(broken)
    with pytest.raises(ValueError, match=r".+"):
        compose_file.parse(path)
