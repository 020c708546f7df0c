"""Dates in the words of many languages, and numbers whose order must be told."""

# ruff: noqa: RUF001 - months of other alphabets have letters that look like Latin ones
import datetime as dt

import pytest

from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.written_dates.date_column import DateColumn
from hinge_desktop.exchange.readers.written_dates.month_words import (
    LANGUAGES,
    months_in,
    plain_word,
)
from tests.exchange.phone_log_totals import written

YEARS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "pt": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "es": "ene feb mar abr may jun jul ago sept oct nov dic",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "de short": "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "nl": "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
    "sv": "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
    "nb": "jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.",
    "fi": "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "cs": "led úno bře dub kvě čvn čvc srp zář říj lis pro",
    "hu": "jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
    "ro": "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
    "tr": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    "id": "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
    "ru": "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
    "uk": "січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.",
    "el": "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
    "ja": "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    "ko": "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월",
    "zh": "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
}


def read(text: str, *beside: str, is_day_first: bool | None = None) -> str:
    return written(DateColumn((text, *beside), is_day_first=is_day_first).moment(text))


@pytest.mark.parametrize("language", YEARS)
def test_every_month_of_a_language_is_read(language: str) -> None:
    texts = [f"7 {word} 2026, 18:05" for word in YEARS[language].split()]
    column = DateColumn(texts)
    assert [column.moment(text).date.month for text in texts] == list(range(1, 13))
    assert {written(column.moment(text))[8:] for text in texts} == {"07 18:05:00"}


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("24 Oct 2025, 07:03", "2025-10-24 07:03:00"),
        ("02 Jul 2025, 17:56", "2025-07-02 17:56:00"),
        ("4 de set. de 2026, 15:16", "2026-09-04 15:16:00"),
        ("5 Mai 2026, 07:34", "2026-05-05 07:34:00"),
        ("25 dic 2022, 12:00", "2022-12-25 12:00:00"),
        ("3 févr. 2026, 18:00", "2026-02-03 18:00:00"),
        ("5 янв. 2026 г., 07:34", "2026-01-05 07:34:00"),
        ("Jan 1, 2024, 12:10 AM", "2024-01-01 00:10:00"),
        ("Jan 1, 2024, 12:10 p. m.", "2024-01-01 12:10:00"),
        ("1 September 2024 9:05", "2024-09-01 09:05:00"),
        ("29 Feb 2024, 23:59:58", "2024-02-29 23:59:58"),
        ("2026年1月5日 07:34", "2026-01-05 07:34:00"),
        ("2026年1月5日 下午7:34", "2026-01-05 19:34:00"),
        ("2026년 1월 5일 오전 7:34", "2026-01-05 07:34:00"),
        ("2026. 1. 5. 07:34", "2026-01-05 07:34:00"),
        ("2026-01-05 07:34:10", "2026-01-05 07:34:10"),
        ("2026-01-05", "2026-01-05"),
        ("31.12.2025, 07:30", "2025-12-31 07:30:00"),
        ("12/31/25 07:30", "2025-12-31 07:30:00"),
    ],
)
def test_date_is_read(text: str, moment: str) -> None:
    assert read(text) == moment


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31 Foo 2025, 10:00", SkipReason.UNKNOWN_WORD),
        ("Mon 3 Feb 2025, 10:00", SkipReason.UNKNOWN_WORD),
        ("31 Feb 2025, 10:00", SkipReason.BAD_DATE),
        ("3 Feb 25, 10:00", SkipReason.BAD_DATE),
        ("3 Feb 2025, 24:00", SkipReason.BAD_DATE),
        ("3 Feb 2025, 13:00 PM", SkipReason.BAD_DATE),
        ("3 Feb 2025 10:00 11:00", SkipReason.BAD_DATE),
        ("3 4 Feb 2025", SkipReason.BAD_DATE),
        ("13/13/2025", SkipReason.BAD_DATE),
        ("3 Feb 0000", SkipReason.BAD_DATE),
        ("1e999", SkipReason.BAD_DATE),
        ("nan", SkipReason.BAD_DATE),
        ("9" * 100_000, SkipReason.BAD_DATE),
        ("", SkipReason.BAD_DATE),
    ],
)
def test_what_is_no_date_is_refused(text: str, reason: SkipReason) -> None:
    with pytest.raises(CellError) as refused:
        read(text)
    assert refused.value.reason is reason


def test_a_word_of_two_months_waits_for_the_words_beside_it() -> None:
    with pytest.raises(CellError) as refused:
        read("3 lip 2025, 10:00")
    assert refused.value.reason is SkipReason.UNKNOWN_WORD
    assert read("3 lip 2025, 10:00", "1 sie 2025, 10:00") == "2025-07-03 10:00:00"
    assert read("3 lip 2025, 10:00", "1 kol 2025, 10:00") == "2025-06-03 10:00:00"


def test_a_strange_word_leaves_the_language_of_the_others() -> None:
    beside = ("1 sie 2025, 10:00", "1 foo 2025, 10:00")
    assert read("3 lip 2025, 10:00", *beside) == "2025-07-03 10:00:00"


def test_a_language_that_is_not_known_is_not_guessed() -> None:
    beside = ("3 phe 2025", "3 kub 2025", "3 hla 2025", "3 mma 2025")
    with pytest.raises(CellError):
        read("3 kol 2025", *beside)


def test_no_language_has_two_months_of_one_word() -> None:
    assert all(len(set(months.values())) == 12 for months in LANGUAGES.values())
    assert months_in([]) == {}
    assert plain_word("AĞU.") == "agu"


def test_a_day_above_12_tells_the_order_of_all() -> None:
    column = DateColumn(["03.04.2026", "30.04.2026"], is_day_first=False)
    assert column.question is None
    assert written(column.moment("03.04.2026")) == "2026-04-03"
    column = DateColumn(["03/04/2026", "04/30/2026"])
    assert column.question is None
    assert written(column.moment("03/04/2026")) == "2026-03-04"


def test_an_order_that_nobody_can_tell_is_asked_for() -> None:
    question = DateColumn(["03/04/2026", "05/04/2026"]).question
    assert question is not None
    assert (question.code, question.choices) == ("date_order", ("dmy", "mdy"))


def test_the_answer_about_the_order_is_followed() -> None:
    for is_day_first, day in ((True, "2026-04-03"), (False, "2026-03-04")):
        column = DateColumn(["03/04/2026"], is_day_first=is_day_first)
        assert column.question is None
        assert written(column.moment("03/04/2026")) == day


def test_the_order_that_runs_through_time_is_suggested() -> None:
    days = [dt.date(2026, month, day) for month in range(1, 9) for day in (2 + month % 3, 11)]
    falling = [f"{day:%m/%d/%Y}" for day in reversed(days)]
    question = DateColumn(falling).question
    assert question is not None
    assert question.suggested == "mdy"


def test_dates_that_read_the_same_either_way_need_no_answer() -> None:
    assert DateColumn(["05/05/2026", "06/06/2026"]).question is None


def test_contradicting_dates_are_asked_about_and_the_impossible_one_is_told() -> None:
    texts = ["13/04/2026", "04/13/2026"]
    assert DateColumn(texts).question is not None
    column = DateColumn(texts, is_day_first=True)
    assert written(column.moment("13/04/2026")) == "2026-04-13"
    with pytest.raises(CellError):
        column.moment("04/13/2026")
