"""Units as apps write them into cells and headings, in the languages those apps speak."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Final

from hinge_desktop.core.imports.column_map import Measure
from hinge_desktop.exchange.readers.mapped.plain_words import by_plain_word, plain

WORDS: Final[dict[Measure | None, str]] = {
    Measure.KG: """
        kg, kgs, kilo, kilos, kilogram, kilograms, kilogramm, kilogramme, kilogrammes,
        chilogrammo, chilogrammi, kilogramo, kilogramos, quilo, quilos, quilograma, quilogramas,
        kilogrammaa, kilogramów, кг, килограмм, килограммов, 公斤, 千克, キログラム, 킬로그램
    """,
    Measure.LB: """
        lb, lbs, pound, pounds, libbra, libbre, libra, libras, livre, livres, фунт, фунтов,
        фунты, 磅, ポンド, 파운드
    """,
    Measure.SECONDS: """
        s, sec, secs, second, seconds, secondo, secondi, sek, sekunde, sekunden, seconde,
        secondes, segundo, segundos, seg, seconden, sekund, sekunder, sekundy, sekunt, sekuntia,
        sn, saniye, с, сек, секунда, секунды, секунд, 秒, 초
    """,
    Measure.MINUTES: """
        min, mins, minute, minutes, minuto, minuti, minutos, minuten, minut, minuter, minutter,
        minuty, minuutti, minuuttia, minuut, dk, dakika, мин, минута, минуты, минут, 分, 分钟,
        분
    """,
    Measure.HOURS: """
        h, hr, hrs, hour, hours, ora, ore, std, stunde, stunden, heure, heures, hora, horas,
        uur, uren, u, tim, t, timme, timmar, timer, godz, godzina, godziny, saat, ч, час,
        часа, часов, 小时, 時間, 시간
    """,
    Measure.METRES: """
        m, meter, meters, metre, metres, metro, metri, metros, metern, метр, метра, метров, м,
        米, メートル, 미터
    """,
    Measure.KILOMETRES: """
        km, kms, kilometer, kilometers, kilometre, kilometres, kilometern, chilometro,
        chilometri, kilómetro, kilómetros, quilômetro, quilômetros, км, 公里, キロメートル
    """,
    Measure.MILES: """
        mi, mile, miles, miglio, miglia, meile, meilen, milla, millas, milha, milhas, mijl,
        mijlen, миля, мили, миль, 英里, マイル
    """,
    Measure.YARDS: "yd, yds, yard, yards, iarda, iarde, yarda, yardas",
    Measure.FEET: "ft, foot, feet, piedi, pies, pieds, fuss, pés",
    Measure.CENTIMETRES: """
        cm, centimeter, centimeters, centimetre, centimetres, zentimeter
    """,
    None: """
        x, rep, reps, repetition, repetitions, wdh, wdhs, wiederholung, wiederholungen,
        ripetizione, ripetizioni, répétition, répétitions, réps, rép, repetición, repeticiones,
        repetição, repetições, herhaling, herhalingen, reps., powtórzenie, powtórzenia,
        powtórzeń, opakování, ismétlés, toisto, toistoa, repetitioner, repetisjoner,
        gentagelser, tekrar, повторение, повторения, повторений, повт, 次, 回, 회
    """,
}
_MEANINGS: Final = by_plain_word(WORDS)

KNOWN_WORDS: Final = frozenset(_MEANINGS)
"""Every unit word in plain form."""

MM_PER: Final = {
    Measure.METRES: Decimal(1000),
    Measure.KILOMETRES: Decimal(1_000_000),
    Measure.MILES: Decimal(1_609_344),
    Measure.YARDS: Decimal("914.4"),
    Measure.FEET: Decimal("304.8"),
    Measure.CENTIMETRES: Decimal(10),
}
MS_PER: Final = {
    Measure.SECONDS: Decimal(1000),
    Measure.MINUTES: Decimal(60_000),
    Measure.HOURS: Decimal(3_600_000),
}


@lru_cache(maxsize=1024)
def measure_named(word: str) -> Measure | None:
    """Return the unit of a word; None for words of reps. Raise KeyError for an unknown word."""
    return _MEANINGS[plain(word)]


BODYWEIGHT_WORDS: Final = frozenset(
    plain(word)
    for word in (
        *("bw", "bodyweight", "body weight", "körpergewicht", "eigengewicht", "corpo libero"),
        *("poids du corps", "peso corporal", "peso del cuerpo", "lichaamsgewicht", "kroppsvikt"),
    )
)
"""What stands in place of a weight where the body is all that is moved."""
