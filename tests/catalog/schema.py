"""Answers held against the API's own schema."""

from functools import lru_cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator


@lru_cache(maxsize=1)
def api_schema() -> dict[str, Any]:
    """Return the OpenAPI document of the whole product."""
    generator: Any = SchemaGenerator
    schema: dict[str, Any] = generator().get_schema(request=None, public=True)
    return schema


def _closed(node: Any) -> Any:
    """The schema with every described object closed, so that an undocumented key is an error too."""
    if isinstance(node, dict):
        closed = {key: _closed(value) for key, value in node.items()}
        if node.get("type") == "object" and "properties" in node and "additionalProperties" not in node:
            closed["additionalProperties"] = False
        return closed
    return [_closed(one) for one in node] if isinstance(node, list) else node


@lru_cache(maxsize=1)
def _components() -> dict[str, Any]:
    components: dict[str, Any] = _closed(api_schema()["components"])
    return components


def check_answer(answer: Any, path: str) -> None:
    """Hold the JSON *answer* of ``GET path`` against its schema; raises ValidationError."""
    operation = api_schema()["paths"][path]["get"]
    content = operation["responses"]["200"]["content"]["application/json"]["schema"]
    Draft202012Validator({**content, "components": _components()}).validate(answer)
