"""A broken pack never starts: the error names file, row and column, in Chinese and English."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from backend.industry import PackError, validate_packs
from backend.industry.packs import PACKS_DIRECTORY


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A copy of the project's packs that may be broken."""
    target = tmp_path / "packs"
    shutil.copytree(PACKS_DIRECTORY, target)
    return target


def row_of(path: Path, start: str) -> int:
    """Number of the first row that starts so; the header is row 1."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(start))


def change(table: str, start: str, old: str, new: str) -> Callable[[Path], int]:
    """Replace *old* in the first row of *table* that begins with *start*; gives that row's number."""

    def apply(packs: Path) -> int:
        path = packs / table
        number = row_of(path, start)
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        assert old in lines[number - 1]
        lines[number - 1] = lines[number - 1].replace(old, new, 1)
        path.write_text("".join(lines), encoding="utf-8")
        return number

    return apply


DIMENSIONS = "flange/dimensions.csv"
BODIES = "flange/bodies.csv"
DEMAND = "coal_machinery/demand_profiles.csv"
PROCESSES = "common/process_kinds.csv"
MODELS = "coal_machinery/model_families.csv"
COAL = "coal_machinery/categories.csv"
PN16_DN100 = "EN 1092-1 / GB/T 9124.1,PN,16,100"
PN16_NECK = PN16_DN100 + ",WN"

# What is broken: (file, how the row begins, what stands there, what is put there, the column at fault).
BROKEN: dict[str, tuple[str, str, str, str, str]] = {
    "number that is a word": (DIMENSIONS, PN16_DN100, ",220,", ",wide,", "flange_od_mm"),
    "negative number": (DIMENSIONS, PN16_DN100, ",220,", ",-220,", "flange_od_mm"),
    "infinite number": (BODIES, PN16_NECK, ",20,", ",inf,", "flange_thickness_mm"),
    "missing number": (DIMENSIONS, PN16_DN100, ",180,", ",,", "bolt_circle_mm"),
    "holes outside the flange": (DIMENSIONS, PN16_DN100, ",180,", ",480,", "bolt_circle_mm"),
    "size that is no DN": (DIMENSIONS, PN16_DN100, ",100,", ",101,", "dn"),
    "rating nobody knows": (DIMENSIONS, PN16_DN100, ",16,", ",17,", "rating"),
    "rating system nobody knows": (BODIES, PN16_NECK, ",PN,", ",NP,", "system"),
    "flange type nobody knows": (BODIES, PN16_NECK, ",WN,", ",WX,", "type_id"),
    "unknown parent": (COAL, "coal.afc,", "coal.afc,coal,", "coal.afc,cole,", "parent"),
    "category below itself": (COAL, "coal,", "coal,,", "coal,coal.afc,", "parent"),
    "no confidence": ("casting/categories.csv", "casting.pulley,", ",high", ",", "confidence"),
    "confidence of another kind": (
        "casting/categories.csv",
        "casting.pulley,",
        ",high",
        ",sure",
        "confidence",
    ),
    "no source": (
        "casting/categories.csv",
        "casting.pulley,",
        ",project taxonomy (authored),",
        ",,",
        "source",
    ),
    "material group nobody knows": (
        "common/materials.csv",
        "CS-20,20,",
        "CS-20,20,",
        "CS-99,20,",
        "group_id",
    ),
    "relation nobody knows": ("common/materials.csv", "CS-20,20,", ",exact,", ",same,", "relation"),
    "chain input nobody knows": ("flange/chain.csv", "E004,", "steel.round_bar", "steel.square_bar", "input"),
    "cluster nobody knows": ("flange/chain.csv", "E004,", "dingxiang_flange", "dingxiang_pipes", "cluster"),
    "certificate nobody knows": (PROCESSES, "cap.sawing,", ",ISO9001,", ",ISO9999,", "typical_certificates"),
    "capability in an unknown unit": (PROCESSES, "cap.sawing,", ":mm:", ":furlong:", "parameters"),
    "capability range upside down": (PROCESSES, "cap.sawing,", ":100:1500", ":1500:100", "parameters"),
    "attribute in an unknown unit": ("common/attributes.csv", "od_mm,", ",mm,", ",mmm,", "unit"),
    "choices of an unknown table": (
        "flange/attributes.csv",
        "facing,",
        ",facings,",
        ",faces,",
        "choices_from",
    ),
    "flag that is a number": ("common/attributes.csv", "od_mm,", ",n,n,y,", ",0,n,y,", "closed"),
    "word for an unknown flange type": ("flange/terms.csv", "type:WN,", "type:WN", "type:XX", "canonical_id"),
    "word for an unknown category": ("coal_machinery/terms.csv", "coal.", "coal.", "koal.", "canonical_id"),
    "demand for an unknown property": (DEMAND, "DP001,", "chain_dia_mm", "chain_thickness", "specification"),
    "demand that is not JSON": (DEMAND, "DP001,", '{""attr""', '{""attr', "specification"),
    "demand from much to little": (DEMAND, "DP001,", ",100,2000,", ",2000,100,", "quantity_max"),
    "pattern that is no pattern": (MODELS, "SGZ,", "(?P<trough_width_mm>", "(?P<trough_width_mm", "pattern"),
    "place beyond the pole": ("common/places.csv", "dingxiang,", "38.47", "138.47", "latitude"),
    "unit of size zero": ("common/units.csv", "mm,", "1/1000", "0", "factor"),
    "unit divided by zero": ("common/units.csv", "mm,", "1/1000", "1/0", "factor"),
    "empty item in a list": ("common/pipe_sizes.csv", "15,", "4分|四分", "4分||四分", "trade_sizes"),
    "impossible date": ("yellow_wine/wine.csv", "dates,", "2019-04-01", "2019-13-01", "date"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_error_names_file_row_and_column(packs: Path, case: str) -> None:
    table, start, old, new, column = BROKEN[case]
    number = change(table, start, old, new)(packs)
    with pytest.raises(PackError) as caught:
        validate_packs(packs)
    error = caught.value
    assert (error.file, error.row, error.column) == (table, number, column)
    zh, en = str(error).split("\n")
    assert table in zh
    assert f"第 {number} 行" in zh
    assert f"“{column}”" in zh
    assert "应为" in zh
    assert table in en
    assert f"row {number}," in en
    assert f"“{column}”" in en
    assert "expected" in en


def test_row_given_twice_is_refused_and_the_first_named(packs: Path) -> None:
    path = packs / "flange/facings.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[1]]), encoding="utf-8")
    with pytest.raises(PackError, match="row 2") as caught:
        validate_packs(packs)
    assert (caught.value.file, caught.value.row) == ("flange/facings.csv", len(lines) + 1)


def test_same_code_in_two_packs_is_refused(packs: Path) -> None:
    line = (packs / "flange/categories.csv").read_text(encoding="utf-8").splitlines()[1]
    with (packs / "forging/categories.csv").open("a", encoding="utf-8") as stream:
        stream.write(line + "\n")
    with pytest.raises(PackError, match=r"flange/categories\.csv") as caught:
        validate_packs(packs)
    assert caught.value.file == "forging/categories.csv"


def test_row_with_a_cell_too_many_is_refused(packs: Path) -> None:
    number = change("quinoa/categories.csv", "agri.quinoa,", ",high", ",high,more")(packs)
    with pytest.raises(PackError) as caught:
        validate_packs(packs)
    assert (caught.value.file, caught.value.row) == ("quinoa/categories.csv", number)


def test_header_with_a_misspelt_column_is_refused(packs: Path) -> None:
    change("quinoa/categories.csv", "code,", "parent", "parents")(packs)
    with pytest.raises(PackError) as caught:
        validate_packs(packs)
    assert (caught.value.file, caught.value.row, caught.value.column) == (
        "quinoa/categories.csv",
        1,
        "parent",
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("quinoa/categories.csv", b"code,parent\xff\xfe"),
        ("quinoa/categories.csv", b'code,parent,zh,en,source,confidence\nagri.quinoa,"open'),
        ("quinoa/categories.csv", b""),
        ("quinoa/prices.csv", b"a,b\n"),
        ("quinoa/notes.txt", b"hello"),
        ("quinoa/pack.toml", b"code = "),
        ("quinoa/pack.toml", b'code = "other"\nzh = "x"\nen = "x"\norder = 1\nclusters = []\n'),
        ("quinoa/pack.toml", b'code = "quinoa"\nzh = "x"\nen = "x"\norder = "1"\nclusters = []\n'),
        ("quinoa/pack.toml", b'code = "quinoa"\nzh = "x"\nen = "x"\norder = 1\nclusters = ["moon"]\n'),
        ("quinoa/pack.toml", b'code = "quinoa"\nzh = "x"\nen = "x"\norder = 1\nclusters = []\nfoo = 1\n'),
    ],
)
def test_unusable_file_is_named(packs: Path, name: str, content: bytes) -> None:
    (packs / name).write_bytes(content)
    with pytest.raises(PackError) as caught:
        validate_packs(packs)
    assert caught.value.file == name
    assert "应为" in str(caught.value)
    assert "expected" in str(caught.value)


def test_folder_without_a_pack_file_is_refused(packs: Path) -> None:
    (packs / "tea").mkdir()
    with pytest.raises(PackError) as caught:
        validate_packs(packs)
    assert caught.value.file == "tea/pack.toml"


def test_no_packs_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        validate_packs(tmp_path)


def test_unbroken_copy_is_accepted(packs: Path) -> None:
    validate_packs(packs)
