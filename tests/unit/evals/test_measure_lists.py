import json

import measure_lists
import pytest
import record
from measure_lists import Published, Table

ROWS = (
    "A,B,C,perp\n" + "1,0,0,police\n" * 20 + "1,1,0,police\n" * 9 + "0,1,1,police\n" * 9
) + "0,0,1,other\n"


def found(**totals):
    return {
        "estimates": [
            {"model": model, "total": total, "low": total, "high": None, "r_hat": None}
            for model, total in totals.items()
        ]
    }


def test_missing_lists_are_said_and_nothing_is_written(tmp_path, capsys):
    scores = tmp_path / "scores"

    status = measure_lists.main(["--benchmarks", str(tmp_path), "--scores", str(scores)])

    assert status == 0
    assert "nothing was measured" in capsys.readouterr().out
    assert not scores.exists()


@pytest.mark.parametrize(("total", "close"), [(1000, 1.0), (950, 0.95), (1050, 0.95), (9000, 0.0)])
def test_closeness_is_the_share_by_which_a_number_is_off(total, close):
    table = Table("t", "t.csv", (Published("latent_classes", "total", 1000, off=0.05),))

    metrics = dict(measure_lists.metrics_of_table(table, found(latent_classes=total)))

    assert metrics["close.t.latent_classes"] == close
    assert metrics["within.t.latent_classes"] == (close >= 0.95)
    assert metrics["t.latent_classes.total"] == total
    assert "t.latent_classes.high" not in metrics


@pytest.mark.parametrize("answer", [None, found(latent_classes=None)])
def test_model_without_a_number_is_not_close_at_all(answer):
    table = Table("t", "t.csv", (Published("latent_classes", "total", 1000, off=0.05),))

    assert dict(measure_lists.metrics_of_table(table, answer)) == {
        "close.t.latent_classes": 0.0,
        "within.t.latent_classes": 0.0,
    }


def test_stratum_has_its_own_rows_alone(tmp_path):
    (tmp_path / "t.csv").write_text(ROWS)

    part = measure_lists.stratum(Table("t-police", "t.csv", perp="police"), tmp_path, tmp_path)

    assert len(part.read_text().splitlines()) == 39


def test_measurement_says_what_was_measured_with_what(tmp_path, monkeypatch):
    folder = tmp_path / "data" / "lists"
    folder.mkdir(parents=True)
    (folder / "Artificial_3.csv").write_text("A,B,C,n\n1,0,0,40\n0,1,0,30\n0,0,1,20\n1,1,0,6\n")
    monkeypatch.setattr(measure_lists, "TABLES", ())

    status = measure_lists.main(["--benchmarks", str(tmp_path), "--scores", str(tmp_path)])

    scores = json.loads((tmp_path / "lists.json").read_text())
    assert status == 0
    assert scores["metrics"] == {"refused.artificial": 1.0}
    assert scores["dataset"] == record.digest_of(folder)
