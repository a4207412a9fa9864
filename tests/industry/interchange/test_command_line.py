"""`python -m backend.industry compare`: one object for two specifications, or one a line."""

import json
import subprocess
import sys


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "backend.industry", "compare", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
    )


def test_two_specifications_give_one_object() -> None:
    done = run("GB/T 9124.1 DN100 PN16 WN RF", "GB/T 9124.1 DN100 PN16 BL RF")
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    assert answer["verdict"] == "mates"
    assert set(answer) == {"verdict", "reasons"}
    assert all(set(reason) == {"zh", "en", "source"} for reason in answer["reasons"])


def test_lines_of_stdin_are_answered_in_order_with_errors_on_their_lines() -> None:
    lines = (
        "DN100 PN16 WN RF\tDN125 PN16 WN RF\n"
        "hello world\tDN100 PN16 WN RF\n"
        "no tab here\n"
        "\n"
        '4" 150# BL RF A105\tASME B16.5 NPS 4 Class 150 BL RF A105\r\n'
    )
    done = run(stdin=lines.encode() + b"\xff\tDN100")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert answers[0]["verdict"] == "not_interchangeable"
    assert [set(answer) for answer in answers[1:4]] == [{"error"}] * 3
    assert answers[4]["verdict"] == "identical"
    assert set(answers[5]) == {"error"}


def test_what_is_no_specification_ends_with_2_and_a_sentence_in_both_languages() -> None:
    for arguments in (("hello world", "DN100"), ("", "DN100"), ("DN100",), ("DN100", "x" * 600)):
        done = run(*arguments)
        assert done.returncode == 2
        assert done.stdout == b""
        zh, en = done.stderr.decode().splitlines()
        assert "规格" in zh
        assert "specification" in en
