"""Words for months in the languages that a phone writes dates in, told apart by a whole file."""

# ruff: noqa: RUF001 - months of other alphabets have letters that look like Latin ones
from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

_ONE_SIGN = str.maketrans({"ı": "i", ".": None, "'": None, "\u2019": None})

# Twelve months a language, short and long forms, as they stand in dates.
_SPOKEN: Final = {
    "en": "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august"
    "|sep sept september|oct october|nov november|dec december",
    "pt": "jan janeiro|fev fevereiro|mar março|abr abril|mai maio|jun junho|jul julho|ago agosto"
    "|set setembro|out outubro|nov novembro|dez dezembro",
    "es": "ene enero|feb febrero|mar marzo|abr abril|may mayo|jun junio|jul julio|ago agosto"
    "|sep sept set septiembre setiembre|oct octubre|nov noviembre|dic diciembre",
    "fr": "jan janv janvier|fév févr février|mar mars|avr avril|mai|juin|juil juill juillet"
    "|aoû août|sep sept septembre|oct octobre|nov novembre|déc décembre",
    "de": "jan januar jän jänner|feb februar|mär märz mrz maerz|apr april|mai|jun juni|jul juli"
    "|aug august|sep sept september|okt oktober|nov november|dez dezember",
    "it": "gen gennaio|feb febbraio|mar marzo|apr aprile|mag maggio|giu giugno|lug luglio"
    "|ago agosto|set sett settembre|ott ottobre|nov novembre|dic dicembre",
    "nl": "jan januari|feb februari|mrt maa mar maart|apr april|mei|jun juni|jul juli"
    "|aug augustus|sep sept september|okt oktober|nov november|dec december",
    "da": "jan januar|feb februar|mar marts|apr april|maj|jun juni|jul juli|aug august"
    "|sep sept september|okt oktober|nov november|dec december",
    "nb": "jan januar|feb februar|mar mars|apr april|mai|jun juni|jul juli|aug august"
    "|sep sept september|okt oktober|nov november|des desember",
    "sv": "jan januari|feb februari|mar mars|apr april|maj|jun juni|jul juli|aug augusti"
    "|sep sept september|okt oktober|nov november|dec december",
    "fi": "tammi tammik tammikuu tammikuuta|helmi helmik helmikuu helmikuuta"
    "|maalis maalisk maaliskuu maaliskuuta|huhti huhtik huhtikuu huhtikuuta"
    "|touko toukok toukokuu toukokuuta|kesä kesäk kesäkuu kesäkuuta"
    "|heinä heinäk heinäkuu heinäkuuta|elo elok elokuu elokuuta|syys syysk syyskuu syyskuuta"
    "|loka lokak lokakuu lokakuuta|marras marrask marraskuu marraskuuta"
    "|joulu jouluk joulukuu joulukuuta",
    "pl": "sty styczeń stycznia|lut luty lutego|mar marzec marca|kwi kwiecień kwietnia|maj maja"
    "|cze czerwiec czerwca|lip lipiec lipca|sie sierpień sierpnia|wrz wrzesień września"
    "|paź październik października|lis listopad listopada|gru grudzień grudnia",
    "cs": "led leden ledna|úno únor února|bře březen března|dub duben dubna|kvě květen května"
    "|čvn červen června|čvc červenec července|srp srpen srpna|zář září|říj říjen října"
    "|lis listopad listopadu|pro prosinec prosince",
    "sk": "jan január januára|feb február februára|mar marec marca|apr apríl apríla|máj mája"
    "|jún júna|júl júla|aug august augusta|sep september septembra|okt október októbra"
    "|nov november novembra|dec december decembra",
    "hr": "sij siječanj siječnja|velj veljača veljače|ožu ožujak ožujka|tra travanj travnja"
    "|svi svibanj svibnja|lip lipanj lipnja|srp srpanj srpnja|kol kolovoz kolovoza"
    "|ruj rujan rujna|lis listopad listopada|stu studeni studenoga|pro prosinac prosinca",
    "hu": "jan január|feb febr február|már márc március|ápr április|máj május|jún június"
    "|júl július|aug augusztus|sze szept szeptember|okt október|nov november|dec december",
    "ro": "ian ianuarie|feb februarie|mar mart martie|apr aprilie|mai|iun iunie|iul iulie"
    "|aug august|sep sept septembrie|oct octombrie|noi nov noiembrie|dec decembrie",
    "ca": "gen gener|feb febr febrer|mar març|abr abril dabr dabril|mai maig|jun juny|jul juliol"
    "|ag ago agost dag dagost|set setembre|oct octubre doct doctubre|nov novembre"
    "|des desembre",
    "tr": "oca ocak|şub şubat|mar mart|nis nisan|may mayıs|haz haziran|tem temmuz|ağu ağustos"
    "|eyl eylül|eki ekim|kas kasım|ara aralık",
    "id": "jan januari|feb februari|mar maret|apr april|mei|jun juni|jul juli|agu agt agustus"
    "|sep september|okt oktober|nov nopember november|des desember",
    "ru": "янв январь января|фев февр февраль февраля|мар март марта|апр апрель апреля|май мая"
    "|июн июнь июня|июл июль июля|авг август августа|сен сент сентябрь сентября"
    "|окт октябрь октября|ноя нояб ноябрь ноября|дек декабрь декабря",
    "uk": "січ січень січня|лют лютий лютого|бер березень березня|кві квіт квітень квітня"
    "|тра трав травень травня|чер черв червень червня|лип липень липня|сер серп серпень серпня"
    "|вер вересень вересня|жов жовт жовтень жовтня|лис лист листопад листопада"
    "|гру груд грудень грудня",
    "bg": "яну януари|фев февруари|мар март|апр април|май|юни|юли|авг август|сеп септ септември"
    "|окт октомври|ное ноем ноември|дек декември",
    "el": "ιαν ιανουάριος ιανουαρίου|φεβ φεβρουάριος φεβρουαρίου|μαρ μάρτ μάρτιος μαρτίου"
    "|απρ απρίλιος απριλίου|μάι μάιος μαΐου|ιουν ιούνιος ιουνίου|ιουλ ιούλιος ιουλίου"
    "|αυγ αύγουστος αυγούστου|σεπ σεπτ σεπτέμβριος σεπτεμβρίου|οκτ οκτώβριος οκτωβρίου"
    "|νοε νοέμ νοέμβριος νοεμβρίου|δεκ δεκέμβριος δεκεμβρίου",
    "zh": "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
}


def plain_word(text: str) -> str:
    """Return a text for comparing words: lower case, without accents, dots and apostrophes."""
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_ONE_SIGN))
    bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return unicodedata.normalize("NFKC", bare)


def _months_of(spoken: str) -> Mapping[str, int]:
    months = enumerate(spoken.split("|"), start=1)
    return {plain_word(word): number for number, words in months for word in words.split()}


LANGUAGES: Final[Mapping[str, Mapping[str, int]]] = {
    code: _months_of(spoken) for code, spoken in _SPOKEN.items()
}
"""Of each language its words without accents, with the number of their month."""


def months_in(words: Iterable[str]) -> dict[str, int]:
    """Return the months of the plain words of one file; a word in doubt is left out.

    A file is written in one language: "lip" is July in Polish and June in Croatian, and the words
    beside it tell which. A word that the file's languages do not have is taken by itself. If no
    language knows half of the words, none is read: what looks known may mean another month.
    """
    asked = set(words)
    most = max((len(asked & known.keys()) for known in LANGUAGES.values()), default=0)
    if 2 * most < len(asked):
        return {}
    spoken = [known for known in LANGUAGES.values() if len(asked & known.keys()) == most]
    months = {}
    for word in asked:
        meant = _meanings(word, spoken) or _meanings(word, LANGUAGES.values())
        if len(meant) == 1:
            months[word] = meant.pop()
    return months


def _meanings(word: str, languages: Iterable[Mapping[str, int]]) -> set[int]:
    return {known[word] for known in languages if word in known}
