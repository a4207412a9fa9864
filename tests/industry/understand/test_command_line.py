"""`python -m backend.industry understand`: a line in, a JSON object out, whatever the bytes."""

import json
import subprocess
import sys
from pathlib import Path


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "backend.industry", *arguments], input=stdin, capture_output=True, check=False
    )


def test_lines_of_stdin_are_answered_in_order_even_empty_and_broken_ones() -> None:
    done = run("understand", stdin=b"DN50 PN16\n\n" + b"\xff\xfe\n" + "黄酒 500ml".encode())
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [answer["query"] for answer in answers] == ["DN50 PN16", "", "��", "黄酒 500ml"]
    assert answers[0]["interpretation"]["dn"] == [50]
    assert answers[1]["interpretation"] == {}
    assert answers[3]["interpretation"]["attr"] == {"volume_ml": 500}


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "queries.txt"
    path.write_text("4寸 150磅 对焊法兰 316L\r\nHT250 皮带轮\r\n", encoding="utf-8")
    done = run("understand", str(path))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["query"] for answer in answers] == ["4寸 150磅 对焊法兰 316L", "HT250 皮带轮"]


def test_a_missing_file_is_named_in_both_languages() -> None:
    done = run("understand", "no-such-file.txt")
    assert done.returncode == 2
    message = done.stderr.decode()
    assert "no-such-file.txt" in message
    assert "无法读取" in message
    assert "Cannot read" in message


def test_an_unknown_command_names_what_exists() -> None:
    done = run("translate")
    assert done.returncode == 2
    assert "understand" in done.stderr.decode()
