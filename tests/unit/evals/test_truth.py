import gzip

import pytest
from truth import measure_truth


def write(folder, **files):
    for name, lines in files.items():
        text = "\n".join(lines) + "\n"
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def test_times_are_compared_by_hour_and_minute(tmp_path):
    head = "src,flight,sched_dep_time,act_dep_time,sched_arr_time,act_arr_time"
    clean = [f"{s},XX-1,7:10 a.m.,7:16 p.m.,12:05 a.m.,12:30 p.m." for s in "abc"]
    dirty = [
        "a,XX-1,7:10 a.m. (Estimated),7:16pMay 2,12:05 a.m.,12:30 p.m.",
        "b,XX-1,7:10 a.m.,,5/2 12:05 a.m.,1:30 p.m.",
        "c,XX-1,7:10aMay 2,Contact Airline,12:06 a.m.,12:30 p.m.",
    ]
    write(tmp_path, clean_csv=[head, *clean], dirty_csv=[head, *dirty])

    metrics, others = measure_truth("truth-flights", tmp_path)

    assert metrics["facts.questions"] == 4
    assert metrics["facts.exact"] == others["vote"]["facts.exact"] == 1


def test_books_are_right_where_all_authors_are(tmp_path):
    rows = [
        '"1","","b1","AuthorsNamesList","Arden, Mara; Bell, Tom","shop one","null"',
        '"2","","b1","AuthorsNamesList","Mara "M." Arden, Tom Bell","shop two","null"',
        '"3","","b1","AuthorsNamesList","Arden, Mara","shop three","null"',
        '"4","","b2","AuthorsNamesList","Not Available","shop one","null"',
    ]
    claims = gzip.compress(("head\n" + "\n".join(rows) + "\n").encode())
    (tmp_path / "claims.csv.gz").write_bytes(claims)
    write(
        tmp_path,
        gold_csv=[
            '"b1","AuthorsNamesList","arden, mara;  bell, tom;  "',
            '"b2","AuthorsNamesList","cole, ada;"',
        ],
    )

    metrics, others = measure_truth("truth-books", tmp_path)

    assert metrics["facts.exact"] == metrics["facts.lists.exact"] == 0.5
    assert others["vote"]["facts.exact"] == 0.5


def test_numbers_are_scored_where_gold_and_record_meet(tmp_path):
    write(
        tmp_path,
        claims_txt=["mill, north_2000\ta\t100\t2000", "mill, north_2000\tb\t90\t2000"],
        gold_txt=["mill, north, 2000, 100", "port, south, 2000, 7"],
    )

    metrics, others = measure_truth("truth-population", tmp_path)

    assert metrics["facts.questions"] == 1
    assert metrics["facts.mean_absolute_error"] == 10
    assert others["median"]["facts.mean_absolute_error"] == 5
    assert metrics["facts.off_by_over_one_percent"] == 1


@pytest.mark.parametrize("part", ["birthplaces", "heritages"])
def test_a_place_and_what_it_lies_in_agree(tmp_path, part):
    for each in ("birthplaces", "heritages"):
        folder = tmp_path / each
        folder.mkdir()
        write(
            folder,
            hierarchy_csv=["ID,name,parentID", "0,Root,-1", "1,North,0", "2,Mill,1", "3,South,0"],
            claims_csv=["obj,src,value", "x,a,North", "x,b,Mill", "x,c,South"],
            groundtruths_csv=["obj,value", 'x,"Mill,North"'],
        )

    metrics, others = measure_truth("truth-places", tmp_path)

    assert metrics[f"facts.{part}.exact"] == 1
    assert others["vote"][f"facts.{part}.exact_or_above"] == 1
