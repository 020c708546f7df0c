"""What headings mean, in the languages that training apps and spreadsheets are kept in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.imports.column_map import MEASURES_OF, ColumnRole, Measure
from hinge_desktop.exchange.readers.mapped.plain_words import by_plain_word, plain
from hinge_desktop.exchange.readers.mapped.unit_words import KNOWN_WORDS, measure_named

R = ColumnRole
HEADINGS: Final = (
    (
        R.DATE_TIME,
        """
        date time, datetime, timestamp, start time, started at, start, workout date time,
        created, created at, logged at, performed at, date and time, datum und uhrzeit,
        startzeit, beginn, date et heure, début, fecha y hora, inicio, data e ora, inizio, data
        e hora, início, datum en tijd, starttijd, дата и время, начало, 日時, 开始时间
    """,
    ),
    (
        R.DATE,
        """
        date, day, workout date, session date, datum, tag, trainingstag, jour, data, giorno,
        fecha, día, dia, dag, päivä, päivämäärä, pvm, dato, päiväys, tarih, gün, data treningu,
        dzień, den, dátum, дата, день, 日期, 日付, 날짜
    """,
    ),
    (
        R.TIME,
        """
        time, time of day, clock, hour, zeit, uhrzeit, heure, hora, ora, orario, tijd, tijdstip,
        tid, klockslag, klokkeslett, aika, kello, saat, godzina, czas, čas, время, 时间, 時間,
        時刻, 시간
    """,
    ),
    (
        R.WORKOUT_KEY,
        """
        workout id, session id, workout number, workout #, sessionid, workoutid, session,
        session number, trainings id, sitzung
    """,
    ),
    (
        R.WORKOUT_TITLE,
        """
        workout, workout name, workout title, title, session name, routine, program, plan, day
        name, training, trainingsname, trainingsplan, entraînement, séance, nom de
        l'entraînement, programme, allenamento, programma, nome dell'allenamento, scheda,
        sessione, entrenamiento, rutina, nombre del entrenamiento, sesión, treino, rotina, nome
        do treino, träning, träningspass, trening, økt, treeni, antrenman, тренировка, trénink,
        トレーニング, 训练
    """,
    ),
    (
        R.WORKOUT_NOTE,
        """
        workout notes, workout note, session notes, trainingsnotizen, workout notizen, notes
        d'entraînement, notas del entrenamiento, notas do treino, note dell'allenamento
    """,
    ),
    (
        R.EXERCISE,
        """
        exercise, exercise name, exercise title, movement, lift, übung, übungsname, name der
        übung, exercice, nom de l'exercice, mouvement, esercizio, nome dell'esercizio, nome
        esercizio, ejercicio, nombre del ejercicio, exercício, nome do exercício, oefening, naam
        oefening, övning, øvelse, liike, harjoitus, egzersiz, hareket, ćwiczenie, nazwa
        ćwiczenia, cvik, gyakorlat, упражнение, название упражнения, 动作, 运动, 種目,
        エクササイズ, 운동, name, ename
    """,
    ),
    (
        R.EXERCISE_NOTE,
        """
        exercise notes, exercise note, übungsnotizen, notes d'exercice, note dell'esercizio,
        notas del ejercicio
    """,
    ),
    (
        R.WEIGHT,
        """
        weight, load, weight used, resistance weight, actual weight, gewicht, last, poids,
        charge, peso, carico, carga, vikt, vekt, vægt, paino, ağırlık, ciężar, waga, obciążenie,
        váha, hmotnost, súly, вес, 重量, 重さ, 무게, completed weight, completed weight value
    """,
    ),
    (
        R.WEIGHT_UNIT,
        """
        weight unit, unit, units, gewichtseinheit, einheit, unité, unité de poids, unità, unità
        di peso, unidad, unidad de peso, unidade, unidade de peso, eenheid, enhet, yksikkö,
        birim, jednostka, единица, ед, 単位, 单位, weightunit, completed weight unit
    """,
    ),
    (
        R.REPS,
        """
        reps, rep, repetitions, repetition, rep count, actual reps, completed reps, wdh, wdhs,
        wiederh, wiederholungen, wiederholung, répétitions, répétition, réps, ripetizioni,
        ripetizione, rip, repeticiones, repetición, repeticoes, repetições, herhalingen,
        repetitioner, repetisjoner, gentagelser, toistot, toisto, tekrar, tekrarlar,
        powtórzenia, powt, opakování, ismétlés, ismétlések, повторения, повторы, повт,
        количество повторений, 次数, 回数, レップ, 횟수
    """,
    ),
    (
        R.DURATION,
        """
        duration, set duration, elapsed, hold, hold time, time under load, dauer, haltezeit,
        durée, durata, duración, duração, duur, varaktighet, varighed, varighet, kesto, süre,
        czas trwania, doba trvání, длительность, продолжительность, 持续时间, 時間 長さ
    """,
    ),
    (
        R.DURATION,
        """
        time, zeit, temps, tempo, tiempo, tijd, tid, aika, czas, čas, время, 时间, 시간
    """,
    ),
    (
        R.DISTANCE,
        """
        distance, dist, strecke, entfernung, distanz, distanza, distancia, distância, afstand,
        avstånd, sträcka, avstand, strekning, matka, etäisyys, mesafe, dystans, vzdálenost,
        távolság, дистанция, расстояние, 距离, 距離, 거리
    """,
    ),
    (
        R.DISTANCE_UNIT,
        """
        distance unit, streckeneinheit, entfernungseinheit, unité de distance, unità di
        distanza, unidad de distancia, unidade de distância
    """,
    ),
    (
        R.RPE,
        """
        rpe, perceived exertion, borg, completed rpe, actual rpe, anstrengung, rpe skala
    """,
    ),
    (
        R.REPS_LEFT,
        """
        rir, reps in reserve, reps left, reps in the tank, wiederholungen in reserve,
        répétitions en réserve, repeticiones en reserva, repetições em reserva
    """,
    ),
    (
        R.SET_KIND,
        """
        set type, kind, type, set kind, settype, satzart, satztyp, art, type de série, tipo,
        tipo di serie, tipo de serie, tipo de série, soort, type set, settyp, sarjatyyppi, тип,
        тип подхода
    """,
    ),
    (
        R.WARM_UP,
        """
        warm up, warmup, is warmup, is warm up, is warmup set, warmup set, aufwärmen,
        aufwärmsatz, échauffement, riscaldamento, calentamiento, aquecimento, opwarming,
        uppvärmning, oppvarming, lämmittely, ısınma, rozgrzewka, разминка
    """,
    ),
    (
        R.SKIPPED,
        """
        skipped, skip, is skipped, übersprungen, ausgelassen, sautée, sauté, saltato, saltata,
        omitido, omitida, saltado, saltada, pulado, pulada, ignorado, overgeslagen, överhoppad,
        hoppet over, ohitettu, atlandı, pominięte, přeskočeno, пропущено
    """,
    ),
    (
        R.DONE,
        """
        done, completed, complete, is done, is completed, finished, erledigt, abgeschlossen,
        fait, terminé, fatto, completato, hecho, completado, feito, concluído, gedaan, voltooid,
        klar, utfört, tehty, tamamlandı, wykonane, hotovo, выполнено
    """,
    ),
    (
        R.SET_NUMBER,
        """
        set, set number, set order, set index, set no, set #, satz, satz nr, satznummer, série,
        numéro de série, ordre de la série, serie, numero serie, número de serie, número da
        série, set nummer, sarja, подход, номер подхода, 组, セット
    """,
    ),
    (
        R.SET_COUNT,
        """
        sets, number of sets, set count, sätze, anzahl sätze, séries, nombre de séries, numero
        di serie, series, número de series, número de séries, aantal sets, sarjat, serie ilość,
        подходы, 组数, セット数
    """,
    ),
    (R.PACKED_SETS, "logs, all sets, sets x reps, weight x reps"),
    (
        R.NOTE,
        """
        note, notes, noter, comment, comments, remark, remarks, notiz, notizen, bemerkung,
        bemerkungen, kommentar, commentaire, commentaires, remarque, remarques, appunti, commento,
        nota,
        notas, comentario, comentarios, comentário, observações, notitie, notities, opmerking,
        anteckning, anteckningar, notater, muistiinpanot, notlar, uwagi, notatki, poznámka,
        megjegyzés, заметки, примечание, комментарий, 备注, メモ, 메모
    """,
    ),
)
_OF_MORE: Final = frozenset(
    {
        *("workout", "session", "training", "total", "body", "bodyweight", "volume", "rest"),
        *("pause", "best", "max", "1rm", "e1rm", "goal", "target", "previous", "last"),
    }
)
"""Words in headings of numbers that are not those of one set: "Body weight (kg)"."""
_BY_ROLE: Final = tuple((role, by_plain_word({role: words})) for role, words in HEADINGS)
_WITH_UNIT: Final = re.compile(r"(.*?)[(\[]\s*([^()\[\]]{1,20})\s*[)\]]\s*")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says of its column."""

    roles: tuple[ColumnRole, ...] = ()
    """What it can mean, the likeliest first: "Zeit" is a time of day or a duration."""
    measure: Measure | None = None
    text: str = ""
    """As written."""


def read_heading(text: str) -> Heading:
    """Return what a header cell means, with the unit it names; no roles for unknown words."""
    bare, measure = _parted(text[:200])
    roles = tuple(dict.fromkeys(role for name in bare for role in _roles_of(name)))
    if not roles and measure is not None and not _is_of_more_than_a_set(bare):
        # "Seconds", "kg" and "km" alone are columns of such numbers.
        roles = tuple(role for role, fitting in MEASURES_OF.items() if measure in fitting)[:1]
    fitting = measure is not None and any(measure in MEASURES_OF.get(one, ()) for one in roles)
    return Heading(roles, measure if fitting else None, text)


def _is_of_more_than_a_set(names: tuple[str, ...]) -> bool:
    return any(not _OF_MORE.isdisjoint(name.split()) for name in names)


def _roles_of(name: str) -> tuple[ColumnRole, ...]:
    return tuple(role for role, words in _BY_ROLE if name in words)


def _parted(text: str) -> tuple[tuple[str, ...], Measure | None]:
    """Return the plain names of a heading ("Peso / Distanza" has two) and the unit in it."""
    found = _WITH_UNIT.fullmatch(text)
    if found is not None and plain(found.group(2)) in KNOWN_WORDS:
        return _names(found.group(1)), measure_named(found.group(2))
    words = plain(text).split()
    if words and words[-1] in KNOWN_WORDS and not _roles_of(" ".join(words)):
        return (" ".join(words[:-1]),), measure_named(words[-1])
    return _names(text), None


def _names(text: str) -> tuple[str, ...]:
    parts = [plain(text), *(plain(part) for part in text.split("/"))]
    return tuple(part for part in parts if part)
