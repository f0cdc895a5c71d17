"""Finding and replacing within texts, also with expressions that nobody means well with."""

from __future__ import annotations

import re
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opensimula_gui.checkpoint import text_search
from opensimula_gui.checkpoint.text_search import (
    MAX_ADDED_CHARS,
    MAX_MARKS,
    Mark,
    Query,
    QueryError,
    TextSearch,
    TooLongError,
)

RUNAWAY = "(a|a)*$"
"""Takes twice as long for each further "a" that is followed by something else."""


def replaced(text: str, find: str, new: str = "", **options: bool) -> str:
    return TextSearch(Query(find, new, **options)).replaced(text)


def fault(find: str, new: str = "", text: str = "") -> QueryError:
    with pytest.raises(QueryError) as caught:
        TextSearch(Query(find, new, is_regex=True)).replaced(text)
    return caught.value


def test_a_plain_text_is_replaced_whatever_its_characters_mean_elsewhere() -> None:
    assert replaced("a.c abc", "a.c", r"\1 $1") == r"\1 $1 abc"
    assert replaced("x{1000}y{1000}", "{1000}", "\\") == "x\\y\\"
    assert replaced("E-Mail, e-mail", "e-mail", "post") == "post, post"
    assert replaced("E-Mail, e-mail", "e-mail", "post", match_case=True) == "E-Mail, post"
    assert replaced("half \ud800 of it", "\ud800", "?") == "half ? of it"


@given(st.text(), st.text(min_size=1), st.text())
def test_a_plain_text_is_replaced_as_python_does_it(text: str, find: str, new: str) -> None:
    assert replaced(text, find, new, match_case=True) == text.replace(find, new)


@pytest.mark.parametrize(
    ("text", "find", "after"),
    [
        ("mail e-mail mailing", "mail", "X e-X mailing"),
        ("e-mail", "-mail", "eX"),
        ("blackmail", "mail", "blackmail"),
        ("a mail.", "mail.", "a X"),
    ],
)
def test_whole_words_cut_no_word(text: str, find: str, after: str) -> None:
    assert replaced(text, find, "X", whole_words=True) == after


def test_whole_words_go_with_any_expression() -> None:
    assert replaced("ab abc", "(?x) ab # not within a word", "X", is_regex=True, whole_words=True) == "X abc"
    assert replaced("mails mail", "mail|mails", "X", is_regex=True, whole_words=True) == "X X"


def test_groups_stand_in_the_replacement() -> None:
    assert replaced("John Smith", r"(\w+) (?P<last>\w+)", r"\g<last>, \1\n", is_regex=True) == "Smith, John\n"
    assert replaced("ab", "(a)|(b)", r"[\1\2]", is_regex=True) == "[a][b]"
    assert replaced("a mail", "(?<!e-)mail", "e-mail", is_regex=True) == "a e-mail"
    assert replaced("ab", "^", "> ", is_regex=True) == "> ab"


@pytest.mark.parametrize(
    ("find", "new", "side", "words"),
    [
        ("(", "", "find", "not valid at character 2: missing )"),
        ("a)(b", "", "find", "at character 2"),
        (r"\L<x>", "", "find", "at character 6"),
        ("(" * 5000 + ")" * 5000, "", "find", "nested too deep"),
        ("a{99999999999}", "", "find", "counts too far"),
        ("(?:a{1000}){1000}", "", "find", "counts too far"),
        ("(a)", r"\2", "replace", "names a group that there is not"),
        ("(a)", r"\g<b>", "replace", "names a group that there is not"),
        ("(a)", r"\g<" + "9" * 30 + ">", "replace", "names a group that there is not"),
        ("(a)", r"\g<" + "9" * 5000 + ">", "replace", "a number in it is too large"),
        ("(a)", r"\q", "replace", "not valid at character 3"),
        ("(a)", "\\", "replace", "not valid at character 2"),
    ],
)
def test_what_is_not_valid_is_said_beside_its_field(find: str, new: str, side: str, words: str) -> None:
    error = fault(find, new)
    assert error.side == side
    assert words in str(error)
    assert str(error).endswith(".")


def test_a_runaway_expression_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_search, "_TEXT_LIMIT_S", 0.05)
    assert "repetition within a repetition" in str(fault(RUNAWAY, text="a" * 5000 + "b"))


def test_a_runaway_expression_leaves_other_threads_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_search, "_TEXT_LIMIT_S", 0.5)
    search = TextSearch(Query(RUNAWAY, is_regex=True))
    begun, heard = threading.Event(), threading.Event()
    heard_in_time: list[bool] = []

    def match() -> None:
        begun.set()
        with pytest.raises(QueryError):
            search.replaced("a" * 5000 + "b")
        heard_in_time.append(heard.is_set())

    thread = threading.Thread(target=match)
    thread.start()
    begun.wait()
    # Were the lock kept, nobody could come here before the time is up.
    heard.set()
    thread.join()
    assert heard_in_time == [True]


def test_a_runaway_group_is_stopped_before_it_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_search, "_TEXT_LIMIT_S", 0.05)
    assert fault("((?R))", r"\1").side == "find"


def test_many_slow_texts_end_the_search_too() -> None:
    now_s = 0.0
    search = TextSearch(Query("(?:a|a)*$", is_regex=True), clock=lambda: now_s)
    now_s = text_search._SEARCH_LIMIT_S + 1
    with pytest.raises(QueryError, match="The search takes too long"):
        search.replaced("a" * 5000 + "b")


def test_no_text_grows_without_end() -> None:
    long = "y" * 4000
    with pytest.raises(TooLongError):
        replaced("x" * 1000, "x", long)
    with pytest.raises(TooLongError):
        replaced("x" * 2000, ".", r"\g<0>" * 200 + long, is_regex=True)
    assert len(replaced("x" * 100 + "z", "x", long)) == 400_001
    text = "ab" * MAX_ADDED_CHARS
    assert replaced(text, "b", "c") == text.replace("b", "c")
    assert replaced(text, "^a", "c", is_regex=True) == "c" + text[1:]


def test_marks_tell_both_places() -> None:
    search = TextSearch(Query("(b+)", r"<\1>", is_regex=True))
    assert search.replaced("abba b") == "a<bb>a <b>"
    assert search.marks("abba b") == [Mark(1, 3, 1, 5), Mark(5, 6, 7, 10)]
    assert search.marks("x") == []
    assert len(search.marks("b " * 100)) == MAX_MARKS


def test_marks_that_take_too_long_are_left_out() -> None:
    assert TextSearch(Query(RUNAWAY, is_regex=True)).marks("a" * 5000 + "b") == []


@given(st.text(alphabet="ab ", max_size=30), st.text(alphabet="xy", max_size=3))
def test_marks_fit_what_is_replaced(text: str, new: str) -> None:
    search = TextSearch(Query("a+", new, is_regex=True))
    after = search.replaced(text)
    assert after == re.sub("a+", new, text)
    for mark in search.marks(text):
        assert set(text[mark.start : mark.end]) == {"a"}
        assert after[mark.new_start : mark.new_end] == new
