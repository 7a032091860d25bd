"""What a worker is asked for, by name: each a function of a stage, which the worker alone imports.

Here and not in the stages: a process is begun before the stages are imported.
"""

OPEN_PACK = "openinquest.preserve.confined:serve_pack"
OPEN_FEED = "openinquest.preserve.confined:serve_feed"
READ = "openinquest.read.confined:serve"
COUNT_PAGES = "openinquest.read.pages:serve"
DRAW_PAGE = "openinquest.read.page_picture:serve"
EXTRACT = "openinquest.extract.confined:serve"
