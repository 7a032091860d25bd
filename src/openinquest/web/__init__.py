"""The workbench: a case on pages that a browser shows, and as an API. No logic lives here.

`app` puts it together; `doors` lets in and out, `asking` says who asks, `bench` holds the case,
`visit` is what one request needs, `drawing` makes pages; `pages` has one module for each page and
`api` one for each kind of thing.
"""

from openinquest.people import on_loopback
from openinquest.web.app import create_app
from openinquest.web.bench import Served, Workbench
from openinquest.web.serving import serve

__all__ = ["Served", "Workbench", "create_app", "on_loopback", "serve"]
