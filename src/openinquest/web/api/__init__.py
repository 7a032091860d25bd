"""The API of the workbench: the same objects as `--json` of the command line.

Lists come in pages: `X-Total-Count` says how many there are, `Link` where it goes on. Every answer
has an `ETag`; a change that names it in `If-Match` is refused with 409 where the object
has changed since. Programs send the key of a member as `Authorization: Bearer KEY`.
"""

from openinquest.web.api import documents, judging, reading

ROUTERS = (reading.router, documents.router, judging.router)
