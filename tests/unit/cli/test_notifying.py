"""From where on is told, also where others write at the same moment."""

from openinquest.cli.acting import Desk
from openinquest.cli.notifying import Notified
from openinquest.engine import place_of_marks


class Growing:
    """What is watched, to which another program adds while its findings are first reckoned."""

    def __init__(self, folder):
        self.folder, self.documents, self.added = folder, 1, False

    def mark(self):
        return str(self.documents)

    def marks_at(self):
        return place_of_marks(self.folder, "watched")

    def findings(self):
        if not self.added:
            self.added, self.documents = True, 2
        return (self.documents,)

    def findings_at(self, mark):
        return (int(mark),)


def test_what_is_known_at_the_beginning_is_of_its_mark_though_another_program_adds(tmp_path):
    held = Growing(tmp_path)
    notified = Notified("news.mbox", Desk(None), allow_private=False, once=False)
    notified.begin(held)

    mark, findings = notified._known
    assert findings == held.findings_at(mark)
