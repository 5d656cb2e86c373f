"""YAML text → plain values with places; every refusal is a finding with line and column, and nothing raises."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from registerbuild.register.findings import Finding, Place
from registerbuild.register.source import MAX_BYTES, Source, decode, read_yaml

PATH = "register/doelen.yaml"


def read(text: str) -> Source:
    return read_yaml(PATH, text)


def found(text: str) -> list[str]:
    return [f"{f.code} {f.place.line}:{f.place.column}" for f in read(text).findings]


# What is read


@pytest.mark.parametrize("word", ["no", "1.10", "09123456", "12:30", "2027-08-01", "null", "~", "true", "0x1F", "1e3"])
def test_every_scalar_stays_the_text_that_was_typed(word: str) -> None:
    assert read(f"a: {word}\n").values == {"a": word}


def test_values_are_texts_lists_and_mappings() -> None:
    assert read("a: [b, {c: d}]\n").values == {"a": ["b", {"c": "d"}]}


def test_an_empty_value_is_an_empty_text() -> None:
    assert read("a:\n").values == {"a": ""}


def test_a_comment_means_nothing() -> None:
    assert read("# boven\na: b # achter\n").values == {"a": "b"}


@pytest.mark.parametrize("text", ["", "\n", "# alleen\n", "---\n"])
def test_an_empty_file_has_no_findings(text: str) -> None:
    assert read(text).findings == []


def test_a_value_has_its_place() -> None:
    assert read("a:\n  - b: een twee\n").places[("a", 0, "b")] == Place(PATH, 2, 8, 8)


def test_a_key_has_its_place() -> None:
    assert read("a:\n  - b: een twee\n").keys[("a", 0, "b")] == Place(PATH, 2, 5, 1)


def test_a_column_counts_characters_and_not_bytes() -> None:
    assert read('{é: "ë", b: c}\n').places[("b",)].column == 13


def test_something_that_is_not_there_has_the_place_of_what_is_around_it() -> None:
    assert read("a:\n  b: c\n").place(("a", "x", 3)) == Place(PATH, 2, 3, 1)


def test_the_lines_of_front_matter_are_counted_on() -> None:
    assert read_yaml(PATH, "a: b\n", first_line=7).places[("a",)].line == 8


# What is refused

REFUSED = {
    "a key that stands there twice": ("a: 1\nb: 2\na: 3\n", "YAM003 3:1"),
    "an anchor": ("a: &x b\n", "YAM004 1:4"),
    "an anchor on a list": ("a: &x [b]\n", "YAM004 1:4"),
    "an anchor on a key": ("&x a: b\n", "YAM004 1:1"),
    "an alias": ("a: *x\n", "YAM004 1:4"),
    "an alias as a key": ("*x : b\n", "YAM004 1:1"),
    "a tag": ("a: !!int 3\n", "YAM005 1:4"),
    "a tag of python": ("a: !!python/object/apply:os.system [ls]\n", "YAM005 1:4"),
    "a merge key": ("a: b\n<<: {c: d}\n", "YAM006 2:1"),
    "a second document": ("a: b\n---\nc: d\n", "YAM010 2:1"),
    "a key that is a list": ("? [a]\n: b\n", "YAM011 1:3"),
    "a key that is a mapping": ("{a: b}: c\n", "YAM011 1:1"),
    "a tab as indent": ("a:\n\tb: c\n", "YAM002 2:1"),
    "a control character": ("a: b\x07c\n", "YAM002 1:5"),
    "a second colon": ("toelichting: let op: nieuw\n", "YAM002 1:20"),
    "a quote that is not closed": ('a: "b\n', "YAM002 1:4"),
    "a list that is not closed": ("a: [b\n", "YAM002 1:4"),
    "a mapping that is not closed": ("a: {b: c\n", "YAM002 1:4"),
    "wrong indent": ("a: b\n  c: d\n", "YAM002 2:3"),
    "less indent in a list": ("a:\n  - b\n - c\n", "YAM002 3:2"),
    "a line without a colon": ("a: b\nc\n", "YAM002 2:1"),
    "text that starts with a reserved sign": ("a: @b\n", "YAM002 1:4"),
    "text that starts with a percent sign": ("a: b\n%c: d\n", "YAM002 2:1"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_at_its_place(case: str) -> None:
    text, finding = REFUSED[case]
    assert found(text)[:1] == [finding]


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_says_in_dutch_what_to_do(case: str) -> None:
    assert all(f.message and f.fix for f in read(REFUSED[case][0]).findings)


def test_the_first_of_two_equal_keys_is_kept() -> None:
    assert read("a: 1\na: 2\n").values == {"a": "1"}


def test_the_message_about_an_equal_key_names_the_line_of_the_first() -> None:
    assert read("a: 1\nb: 2\na: 3\n").findings[0].note == "staat al op regel 1"


def test_all_refusals_of_a_file_come_in_one_run() -> None:
    assert found("a: &x b\nc: !t d\na: e\n") == ["YAM004 1:4", "YAM005 2:4", "YAM003 3:1"]


def test_an_anchor_in_quotes_is_text() -> None:
    assert read('a: "&x *y !z <<"\n').findings == []


def test_a_quoted_merge_key_is_a_key() -> None:
    assert read('"<<": b\n').values == {"<<": "b"}


NESTED_20 = "a: " + "[" * 19 + "]" * 19 + "\n"
NESTED_21 = "a: " + "[" * 20 + "]" * 20 + "\n"


def test_twenty_levels_are_read() -> None:
    assert found(NESTED_20) == []


def test_a_level_more_is_refused_at_its_place() -> None:
    assert found(NESTED_21) == ["YAM008 1:23"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[?"])
def test_a_mebibyte_of_nesting_ends_at_the_deepest_level(opening: str) -> None:
    text = (opening * MAX_BYTES)[:MAX_BYTES]
    codes = [f.code for f in read(text).findings]
    assert codes[-1] in ("YAM008", "YAM002")
    assert set(codes[:-1]) <= {"YAM011"}


def test_many_aliases_are_not_expanded() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    assert len(read("\n".join(lines) + "\n").findings) == 60 + 59 * 2


@given(st.text())
@example("\ufeff")
@example("a: \x85b")
@example("%YAML 9.9\n---\n")
@example("%TAG ! x\n--- !y z\n")
@example("\x00")
def test_no_text_makes_it_raise(text: str) -> None:
    source = read(text)
    assert all(isinstance(finding, Finding) for finding in source.findings)


@given(st.text(alphabet="ab:-[]{},&*!|>?'\"#%@` \n\t<~\x85\u2028", max_size=60))
def test_no_heap_of_signs_makes_it_raise(text: str) -> None:
    assert all(finding.place.line >= 1 and finding.place.column >= 1 for finding in read(text).findings)


@given(st.text(alphabet="ab:-[]{},&*!|>?'\"#%@` \n\t<~", max_size=60))
def test_a_text_is_read_or_refused_and_never_neither(text: str) -> None:
    source = read(text)
    empty = all(not line.strip() or line.strip()[0] in "#-." for line in text.split("\n"))
    assert source.findings or source.values is not None or empty


# Bytes


def test_utf_8_is_read() -> None:
    assert decode(PATH, "é\n".encode()) == ("é\n", [])


def test_a_byte_order_mark_is_no_text() -> None:
    assert decode(PATH, b"\xef\xbb\xbfa") == ("a", [])


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_line_end_is_read_as_one(end: str) -> None:
    assert decode(PATH, f"a{end}b".encode()) == ("a\nb", [])


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_another_encoding_is_refused_at_its_place(encoding: str) -> None:
    _, findings = decode(PATH, "a: b\nnaam: é\n".encode(encoding))
    place = {"cp1252": (2, 7), "utf-16": (1, 1)}[encoding]
    assert [(f.code, f.place.line, f.place.column) for f in findings] == [("BST003", *place)]


def test_a_file_of_a_mebibyte_is_read() -> None:
    assert decode(PATH, b"a" * MAX_BYTES)[1] == []


def test_a_larger_file_is_refused() -> None:
    assert [f.code for f in decode(PATH, b"a" * (MAX_BYTES + 1))[1]] == ["BST002"]


@given(st.binary())
def test_no_bytes_make_it_raise(content: bytes) -> None:
    text, findings = decode(PATH, content)
    assert not (text and findings)
