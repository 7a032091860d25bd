"""Which server is asked, and with which key, is told by settings and the keyring alone."""

from contextlib import suppress

import keyring
import pytest
from factories import a_document
from keyring.backend import KeyringBackend
from model_server import says, serving

from openinquest.cli.acting import Desk
from openinquest.cli.readers import ReadBy, by_model_of
from openinquest.errors import InputError, ModelFailed, NoModel, Offline
from openinquest.settings import load_settings

URL = "http://models.example/v1"


class InMemory(KeyringBackend):
    """A keyring of one key."""

    priority = 1

    def get_password(self, service, username):
        return "sk-of-the-keyring" if (service, username) == ("openinquest", URL) else None

    def set_password(self, service, username, password):
        raise NotImplementedError

    def delete_password(self, service, username):
        raise NotImplementedError


@pytest.fixture
def desk(monkeypatch, tmp_path):
    before = keyring.get_keyring()
    keyring.set_keyring(InMemory())
    monkeypatch.setenv("INQUEST_MODEL_URL", URL)
    monkeypatch.setenv("INQUEST_MODEL", "tiny")
    monkeypatch.setenv("INQUEST_MODEL_ANSWERS", str(tmp_path))
    yield Desk(None)
    keyring.set_keyring(before)


def test_key_comes_from_the_keyring_where_the_environment_has_none(desk, monkeypatch):
    assert by_model_of(desk, ReadBy.MODEL).reader.server.key == "sk-of-the-keyring"

    monkeypatch.setenv("INQUEST_MODEL_KEY", "sk-of-the-environment")

    assert by_model_of(desk, ReadBy.MODEL).reader.server.key == "sk-of-the-environment"


def test_rules_ask_nobody(desk):
    assert by_model_of(desk, ReadBy.RULES) is None


def test_settings_do_not_show_the_key():
    settings = load_settings({"INQUEST_MODEL_KEY": "sk-very-secret-1"})

    assert settings.model_key == "sk-very-secret-1" and "sk-very" not in repr(settings)


@pytest.mark.parametrize("key", ["sk very", "sk-\u0627", "sk\n1"])
def test_key_that_is_none_is_refused_without_being_repeated(key):
    with pytest.raises(InputError) as error:
        load_settings({"INQUEST_MODEL_KEY": key})

    assert "sk" not in error.value.what


@pytest.mark.parametrize("price", ["1", "1/", "a/b", "-1/2"])
def test_price_is_two_numbers(price):
    with pytest.raises(InputError):
        load_settings({"INQUEST_MODEL_PRICE": price})


@pytest.mark.parametrize(
    "url", ["models.example", "ftp://models.example", "http://me:sk@m.example"]
)
def test_address_that_is_none_is_refused_without_being_repeated(desk, monkeypatch, url):
    monkeypatch.setenv("INQUEST_MODEL_URL", url)

    with pytest.raises(NoModel) as error:
        by_model_of(desk, ReadBy.BOTH)
    assert "sk" not in str(error.value)


def test_offline_is_said_before_anything_is_read(desk):
    desk.offline = True

    with pytest.raises(Offline):
        by_model_of(desk, ReadBy.MODEL)


@pytest.mark.parametrize(
    "url",
    [
        "http://m.example/v1?api_key=sk-1",
        "http://m.example/v1#sk-1",
        "http://[::1/v1",
        "http://m.example:sk/v1",
        "http://m.example:99999/v1",
        "http://m.exa\x07mple/v1",
        "http://\U0001f4a3/v1",
    ],
)
def test_address_that_holds_more_than_a_place_or_less_is_refused_in_one_line(
    desk, monkeypatch, url
):
    monkeypatch.setenv("INQUEST_MODEL_URL", url)

    with pytest.raises(NoModel) as error:
        by_model_of(desk, ReadBy.MODEL)
    assert "sk" not in str(error.value) and "\n" not in str(error.value)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "127.9.9.9", "LOCALHOST.", "127.1", "[::ffff:127.0.0.1]"],
)
@pytest.mark.parametrize("setting", ["HTTP_PROXY", "INQUEST_PROXY"])
def test_server_on_this_machine_is_asked_past_every_proxy(desk, monkeypatch, host, setting):
    with serving([says()]) as proxy, serving([says()]) as server:
        monkeypatch.setenv(setting, f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("INQUEST_MODEL_URL", f"http://{host}:{server.port}/v1")
        reader = by_model_of(Desk(None), ReadBy.MODEL).reader
        reader.server.retries = 0
        with suppress(ModelFailed):  # nobody listens at the other names of this machine
            reader.read(a_document("Twelve people were killed."))

    assert proxy.asked == []


def test_server_elsewhere_is_asked_by_the_proxy(desk, monkeypatch):
    with serving([says()]) as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        by_model_of(Desk(None), ReadBy.MODEL).reader.read(a_document("Twelve were killed."))

    assert len(proxy.asked) == 1
