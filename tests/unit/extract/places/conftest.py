"""Reading with an imported gazetteer, and without it again."""

import pytest
from geonames_rows import import_rows

from openinquest.extract.places import use_gazetteer


@pytest.fixture
def imported(tmp_path):
    """Read places with rows of GeoNames until the test ends."""

    def read_with(*rows, alternate_names=None):
        target = import_rows(tmp_path, *rows, alternate_names=alternate_names)
        use_gazetteer(target)
        return target

    yield read_with
    use_gazetteer(tmp_path / "none")
