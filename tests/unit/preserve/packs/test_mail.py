from hashlib import sha256

import pytest
from captures import a_mail
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

LIST = b"Nine names stand in this list.\n"


def with_list(message, name="list.txt"):
    message.add_attachment(LIST, maintype="text", subtype="plain", filename=name)
    return message


def test_a_mail_and_its_attachment_are_two_documents(taken):
    content = with_list(a_mail()).as_bytes()

    (mail, attached), skipped = taken(content, name="a.eml")

    assert (mail.sealed.content, mail.sealed.original.media_type) == (content, "message/rfc822")
    assert (mail.sealed.original.within, mail.beside) == (None, ())
    assert attached.sealed.content == LIST
    assert attached.sealed.original.within == sha256(content).hexdigest()
    assert attached.sealed.original.location.endswith("a.eml, list.txt")
    assert attached.beside == (mail.sealed,)
    assert skipped == []


def test_a_mail_in_a_mail_comes_with_its_own_attachments(taken):
    outer = a_mail("I send you what came.\n", Subject="Fwd")
    outer.add_attachment(with_list(a_mail()))

    (_, inner, attached), skipped = taken(outer.as_bytes())

    assert inner.sealed.original.media_type == "message/rfc822"
    assert attached.sealed.original.within == inner.sealed.original.sha256
    assert (attached.sealed.content, skipped) == (LIST, [])


def test_mails_within_mails_without_end_are_left(taken):
    message = a_mail()
    for _ in range(9):
        outer = a_mail("See below.\n")
        outer.add_attachment(message)
        message = outer

    found, [skipped] = taken(message.as_bytes())

    assert len(found) == 6
    assert skipped.code == "E157"


def test_pictures_that_are_drawn_in_the_body_are_no_attachments(taken):
    message = a_mail()
    message.add_alternative("<p>Nine people died.</p>", subtype="html")
    page = message.get_payload()[1]
    page.add_related(
        b"\x89PNG", "image", "png", cid="<logo>", filename="l.png", disposition="inline"
    )

    assert len(taken(message.as_bytes())[0]) == 1


def test_an_archive_in_a_mail_is_named_with_what_to_do(taken):
    message = a_mail()
    message.add_attachment(
        b"PK\x03\x04" + bytes(60), maintype="application", subtype="zip", filename="a.zip"
    )

    [_], [skipped] = taken(message.as_bytes())

    assert skipped.code == "E156" and "a.zip" in skipped.location


def test_an_empty_attachment_is_named(taken):
    message = a_mail()
    message.add_attachment(b"", maintype="text", subtype="plain", filename="none.txt")

    [_], [skipped] = taken(message.as_bytes())

    assert skipped.code == "E102"


def test_names_of_attachments_are_words_and_no_paths(taken, tmp_path):
    content = with_list(a_mail(), name="../../\u202eoutside.txt").as_bytes()

    (_, attached), _ = taken(content)

    assert "\u202e" not in attached.sealed.original.location
    assert list(tmp_path.iterdir()) == [tmp_path / "pack"]


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Type: multipart/mixed; boundary=" + b"b" * 20_000,
        b"Content-Type: multipart/mixed\r\nContent-Disposition: attachment; filename*=x'",
        b"Content-Type: =?utf-8?b?!!!?=\r\nSubject: =?x?q?=?=",
        b"Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=\xff",
    ],
)
def test_heads_that_nobody_writes_are_no_crash(taken, head):
    found, skipped = taken(b"MIME-Version: 1.0\r\n" + head + b"\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n")

    assert len(found) == 1
    assert all(each.code == "E105" for each in skipped)


def test_attachments_without_end_are_refused(taken):
    part = b"--b\r\nContent-Disposition: attachment; filename=x\r\n\r\nx\r\n"
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"

    [_], [skipped] = taken(head + part * 1_100 + b"--b--\r\n")

    assert skipped.code == "E157"


def test_parts_deep_in_one_another_are_refused(taken):
    content = b"MIME-Version: 1.0\r\n"
    for depth in range(600):
        content += b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (depth, depth)

    [_], skipped = taken(content)

    assert [each.code for each in skipped] in (["E105"], [])


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_change_of_a_mail_is_a_result(taken, data):
    content = bytearray(with_list(a_mail()).as_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(40, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))

    found, skipped = taken(bytes(content))

    assert len(found) + len(skipped) >= 1
