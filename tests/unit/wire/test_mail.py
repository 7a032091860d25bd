import time

import pytest
from captures import MAIL_BODY, a_mail

from openinquest.errors import DamagedInput
from openinquest.wire import parse_mail

HEAD = b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"


def nested(depth, body):
    content = b"MIME-Version: 1.0\r\n"
    for level in range(depth):
        content += b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level)
    return content + body


def test_a_mail_is_taken_apart():
    message = parse_mail(a_mail().as_bytes(), where="a.eml")

    assert message.get_content() == MAIL_BODY


@pytest.mark.parametrize(
    "content",
    [
        HEAD + b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 6_000,
        nested(90, b"x\r\n" * 400_000),
        nested(2_000, b"x"),
        b"Content-Type: text/plain; x=" + b"y" * 20_000 + b"\r\n\r\nTen",
    ],
)
def test_what_would_take_long_is_refused_at_once(content):
    begun = time.process_time()

    with pytest.raises(DamagedInput):
        parse_mail(content, where="a.eml")

    assert time.process_time() - begun < 1


def test_any_heads_at_all_are_a_mail_or_damage():
    parse_mail(b"\xff\x00: \r\n\r\n", where="a.eml")
