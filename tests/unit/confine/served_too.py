"""A second module that a worker is asked for in these tests."""


def shout(told, content):
    yield told.upper(), content
