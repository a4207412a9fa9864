"""Signing in and out in the browser."""

import pytest
from rest_framework.test import APIClient

from backend.accounts.models import User
from tests.personas import PASSWORD

SESSION = "/api/v1/session"


@pytest.mark.django_db
def test_a_visitor_has_no_user(api: APIClient) -> None:
    assert api.get(SESSION).json() == {"user": None, "languages": ["zh", "en"]}


def test_a_buyer_signs_in_whatever_the_case_of_the_address(api: APIClient, alice: User) -> None:
    answer = api.post(SESSION, {"email": "Alice@Example.TEST", "password": PASSWORD}, format="json")
    assert answer.status_code == 200
    user = api.get(SESSION).json()["user"]
    assert (user["email"], user["role"]) == (alice.email, "buyer")
    assert user["organisation"]["name"] == "宁武煤矿"


def test_the_brokers_role_comes_from_the_platform(api: APIClient, carol: User) -> None:
    api.post(SESSION, {"email": carol.email, "password": PASSWORD}, format="json")
    assert api.get(SESSION).json()["user"]["role"] == "broker"


@pytest.mark.parametrize(
    ("email", "password"), [("alice@example.test", "wrong"), ("nobody@example.test", PASSWORD)]
)
def test_a_wrong_password_and_an_unknown_address_look_the_same(
    api: APIClient, alice: User, email: str, password: str
) -> None:
    answer = api.post(SESSION, {"email": email, "password": password}, format="json")
    assert answer.status_code == 400
    assert set(answer.json()["error"]["fields"]) == {"password"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("body", "field"),
    [({}, "email"), ({"email": "no address", "password": "x"}, "email"), ({"email": "a@b.test"}, "password")],
)
def test_an_incomplete_form_names_its_field(api: APIClient, body: dict[str, str], field: str) -> None:
    answer = api.post(SESSION, body, format="json")
    assert answer.status_code == 400
    assert field in answer.json()["error"]["fields"]


def test_signing_out_ends_the_session_and_twice_is_no_error(api: APIClient, alice: User) -> None:
    api.post(SESSION, {"email": alice.email, "password": PASSWORD}, format="json")
    assert api.delete(SESSION).json()["user"] is None
    assert api.delete(SESSION).status_code == 200
    assert api.get(SESSION).json()["user"] is None


def test_signing_in_from_a_foreign_page_is_refused(alice: User) -> None:
    foreign = APIClient(enforce_csrf_checks=True)
    answer = foreign.post(SESSION, {"email": alice.email, "password": PASSWORD}, format="json")
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "not_allowed"


def test_guessing_passwords_is_slowed_down(api: APIClient, alice: User) -> None:
    answers = [
        api.post(SESSION, {"email": alice.email, "password": f"guess {n}"}, format="json") for n in range(25)
    ]
    assert answers[-1].status_code == 429
    assert answers[-1].json()["error"]["code"] == "too_many_requests"
