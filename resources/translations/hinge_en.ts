<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupList</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/backup_list.py"/>
        <source>%1 days old</source>
        <translation>
            <numerusform>%1 day old</numerusform>
            <numerusform>%1 days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceNow</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/body/balance_now.py"/>
        <source>{leg}, {seconds} seconds</source>
        <translation>
            <numerusform>{leg}, {seconds} second</numerusform>
            <numerusform>{leg}, {seconds} seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/body/balance_now.py"/>
        <source>{leg}, get set, {seconds} seconds</source>
        <translation>
            <numerusform>{leg}, get set, {seconds} second</numerusform>
            <numerusform>{leg}, get set, {seconds} seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/body.py"/>
        <source>%1: %2 days ago.</source>
        <translation>
            <numerusform>%1: %2 day ago.</numerusform>
            <numerusform>%1: %2 days ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BodyScreen</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/body/body_screen.py"/>
        <source>Left and right over %n days; the table below says the same</source>
        <translation>
            <numerusform>Left and right over %n day; the table below says the same</numerusform>
            <numerusform>Left and right over %n days; the table below says the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/changes.py"/>
        <source>Set saved: %1 reps</source>
        <translation>
            <numerusform>Set saved: %1 rep</numerusform>
            <numerusform>Set saved: %1 reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/changes.py"/>
        <source>Set saved: %1 reps at %2</source>
        <translation>
            <numerusform>Set saved: %1 rep at %2</numerusform>
            <numerusform>Set saved: %1 reps at %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/charts/headlines.py"/>
        <source>in %1 weeks</source>
        <translation>
            <numerusform>in %1 week</numerusform>
            <numerusform>in %1 weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/counts.py"/>
        <source>%1 sets</source>
        <translation>
            <numerusform>%1 set</numerusform>
            <numerusform>%1 sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/counts.py"/>
        <source>%1 sessions</source>
        <translation>
            <numerusform>%1 session</numerusform>
            <numerusform>%1 sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/counts.py"/>
        <source>%1 sets</source>
        <comment>3 of 5 sets</comment>
        <translation>
            <numerusform>%1 set</numerusform>
            <numerusform>%1 sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/counts.py"/>
        <source>%1 reps</source>
        <comment>3 of 5 reps</comment>
        <translation>
            <numerusform>%1 rep</numerusform>
            <numerusform>%1 reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/counts.py"/>
        <source>%1 answers</source>
        <comment>3 of 5 answers</comment>
        <translation>
            <numerusform>%1 answer</numerusform>
            <numerusform>%1 answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/crash_notice.py"/>
        <source>It happened %1 times since the start.</source>
        <translation>
            <numerusform>It happened %1 time since the start.</numerusform>
            <numerusform>It happened %1 times since the start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CuesView</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/guide/cues_view.py"/>
        <source>%1 of %n cues</source>
        <translation>
            <numerusform>%1 of %n cue</numerusform>
            <numerusform>%1 of %n cues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/guide/cues_view.py"/>
        <source>%n cues</source>
        <translation>
            <numerusform>%n cue</numerusform>
            <numerusform>%n cues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/equipment.py"/>
        <source>Dumbbells</source>
        <translation>
            <numerusform>Dumbbell</numerusform>
            <numerusform>Dumbbells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/equipment.py"/>
        <source>%1 of them</source>
        <comment>Dumbbells</comment>
        <translation>
            <numerusform>one of them</numerusform>
            <numerusform>%1 of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/exercises.py"/>
        <source>%1, rep %2</source>
        <translation>
            <numerusform>%1, rep %2</numerusform>
            <numerusform>%1, reps %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FourWeeks</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/printing/journal/four_weeks_parts.py"/>
        <source>and %1 earlier ones in these days</source>
        <translation>
            <numerusform>and %1 earlier one in these days</numerusform>
            <numerusform>and %1 earlier ones in these days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/papers/four_weeks.py"/>
        <source>%1: %2 sets, last on %3</source>
        <translation>
            <numerusform>%1: %2 set, on %3</numerusform>
            <numerusform>%1: %2 sets, last on %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/papers/four_weeks.py"/>
        <source>%1 reps and %2 left (%3)</source>
        <translation>
            <numerusform>%1 rep and %2 left (%3)</numerusform>
            <numerusform>%1 reps and %2 left (%3)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gates</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gate_progress.py"/>
        <source>%1 weeks</source>
        <translation>
            <numerusform>%1 week</numerusform>
            <numerusform>%1 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gate_progress.py"/>
        <source>%1 days at the wall</source>
        <translation>
            <numerusform>%1 day at the wall</numerusform>
            <numerusform>%1 days at the wall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gate_progress.py"/>
        <source>%1 days with all three contacts</source>
        <translation>
            <numerusform>%1 day with all three contacts</numerusform>
            <numerusform>%1 days with all three contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gate_progress.py"/>
        <source>%1 clean days with the bell</source>
        <translation>
            <numerusform>%1 clean day with the bell</numerusform>
            <numerusform>%1 clean days with the bell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gate_progress.py"/>
        <source>%1 slow, clean sessions</source>
        <translation>
            <numerusform>%1 slow, clean session</numerusform>
            <numerusform>%1 slow, clean sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gate_progress.py"/>
        <source>%1 more weeks without a fault</source>
        <translation>
            <numerusform>%1 more week without a fault</numerusform>
            <numerusform>%1 more weeks without a fault</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gate_progress.py"/>
        <source>%1 sessions with a long spine</source>
        <translation>
            <numerusform>%1 session with a long spine</numerusform>
            <numerusform>%1 sessions with a long spine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gate_progress.py"/>
        <source>%1 more sets felt in hamstrings or glutes</source>
        <translation>
            <numerusform>%1 more set felt in hamstrings or glutes</numerusform>
            <numerusform>%1 more sets felt in hamstrings or glutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gate_progress.py"/>
        <source>%1 sessions on the count</source>
        <translation>
            <numerusform>%1 session on the count</numerusform>
            <numerusform>%1 sessions on the count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gates.py"/>
        <source>%1 clean weeks</source>
        <translation>
            <numerusform>%1 clean week</numerusform>
            <numerusform>%1 clean weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gates.py"/>
        <source>No fault for %1 weeks on the loaded bar</source>
        <translation>
            <numerusform>No fault for one week on the loaded bar</numerusform>
            <numerusform>No fault for %1 weeks on the loaded bar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/gates.py"/>
        <source>Hamstrings or glutes in %sets of %1 work sets</source>
        <translation>
            <numerusform>Hamstrings or glutes in %sets of %1 work set</numerusform>
            <numerusform>Hamstrings or glutes in %sets of %1 work sets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideText</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/guide_text.py"/>
        <source>%n pages of the guide could not be read.</source>
        <translation>
            <numerusform>%n page of the guide could not be read.</numerusform>
            <numerusform>%n pages of the guide could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/history.py"/>
        <source>%1 faults</source>
        <translation>
            <numerusform>%1 fault</numerusform>
            <numerusform>%1 faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/history.py"/>
        <source>reps</source>
        <comment>Below the number</comment>
        <translation>
            <numerusform>rep</numerusform>
            <numerusform>reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/history.py"/>
        <source>%1 reps</source>
        <comment>12, 10, 8 reps</comment>
        <translation>
            <numerusform>%1 rep</numerusform>
            <numerusform>%1 reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDays</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/history_days.py"/>
        <source>%1 sessions found</source>
        <translation>
            <numerusform>%1 session found</numerusform>
            <numerusform>%1 sessions found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/history_days.py"/>
        <source>reps</source>
        <comment>Below the number</comment>
        <translation>
            <numerusform>rep</numerusform>
            <numerusform>reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/history_days.py"/>
        <source>sessions</source>
        <comment>Below the number</comment>
        <translation>
            <numerusform>session</numerusform>
            <numerusform>sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/import_preview.py"/>
        <source>Left out: %1 rows</source>
        <translation>
            <numerusform>Left out: %1 row</numerusform>
            <numerusform>Left out: %1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/import_preview.py"/>
        <source>Different there: %1 entries. Yours stay.</source>
        <translation>
            <numerusform>Different there: %1 entry. Yours stays.</numerusform>
            <numerusform>Different there: %1 entries. Yours stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/ladder.py"/>
        <source>%1 of %2 gates met</source>
        <translation>
            <numerusform>%1 of %2 gate met</numerusform>
            <numerusform>%1 of %2 gates met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/ladder.py"/>
        <source>%1 gates left</source>
        <translation>
            <numerusform>One gate left</numerusform>
            <numerusform>%1 gates left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/ladder_offers.py"/>
        <source>Your last session here was on %1, %2 weeks ago.</source>
        <translation>
            <numerusform>Your last session here was on %1, a week ago.</numerusform>
            <numerusform>Your last session here was on %1, %2 weeks ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveHints</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/session/live_hints.py"/>
        <source>%1 faults marked</source>
        <translation>
            <numerusform>%1 fault marked</numerusform>
            <numerusform>%1 faults marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadRange</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/load_range.py"/>
        <source>%1 gaps. The largest is from %2 to %3.</source>
        <translation>
            <numerusform>%1 gap, from %2 to %3.</numerusform>
            <numerusform>%1 gaps. The largest is from %2 to %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/locks.py"/>
        <source>%1 sets had no answer for reps.</source>
        <translation>
            <numerusform>one set had no answer for reps.</numerusform>
            <numerusform>%1 sets had no answer for reps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/locks.py"/>
        <source>%1 sets had no answer for reps you had left.</source>
        <translation>
            <numerusform>one set had no answer for reps you had left.</numerusform>
            <numerusform>%1 sets had no answer for reps you had left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/locks.py"/>
        <source>%1 sets had no answer for clean or something off.</source>
        <translation>
            <numerusform>one set had no answer for clean or something off.</numerusform>
            <numerusform>%1 sets had no answer for clean or something off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/locks.py"/>
        <source>All %1 sets at this load open the next step.</source>
        <translation>
            <numerusform>One set at this load opens the next step.</numerusform>
            <numerusform>All %1 sets at this load open the next step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/locks.py"/>
        <source>At %1 reps in every set the load can rise.</source>
        <translation>
            <numerusform>At %1 rep in every set the load can rise.</numerusform>
            <numerusform>At %1 reps in every set the load can rise.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/numbers.py"/>
        <source>%1 reps</source>
        <translation>
            <numerusform>%1 rep</numerusform>
            <numerusform>%1 reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/periods.py"/>
        <source>%1 points more</source>
        <translation>
            <numerusform>%1 point more</numerusform>
            <numerusform>%1 points more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/periods.py"/>
        <source>%1 points less</source>
        <translation>
            <numerusform>%1 point less</numerusform>
            <numerusform>%1 points less</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/records.py"/>
        <source>%1 sets in a row</source>
        <translation>
            <numerusform>%1 set</numerusform>
            <numerusform>%1 sets in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepPips</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/widgets/rep_pips.py"/>
        <source>%1 of %2 reps</source>
        <translation>
            <numerusform>%1 of %2 rep</numerusform>
            <numerusform>%1 of %2 reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Routine</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/guide/routine_card.py"/>
        <source>%n reps</source>
        <translation>
            <numerusform>%n rep</numerusform>
            <numerusform>%n reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/routine.py"/>
        <source>about %1 min left</source>
        <translation>
            <numerusform>about a minute left</numerusform>
            <numerusform>about %1 min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/routine.py"/>
        <source>%1 steps done. Nothing was written to your journal.</source>
        <translation>
            <numerusform>One step done. Nothing was written to your journal.</numerusform>
            <numerusform>%1 steps done. Nothing was written to your journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/routine.py"/>
        <source>Get set, %1 seconds</source>
        <translation>
            <numerusform>Get set, %1 second</numerusform>
            <numerusform>Get set, %1 seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/routine.py"/>
        <source>Change sides, %1 seconds</source>
        <translation>
            <numerusform>Change sides, %1 second</numerusform>
            <numerusform>Change sides, %1 seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/routine.py"/>
        <source>%3, %1 of %2 seconds, rep %4 of %5</source>
        <translation>
            <numerusform>%3, %1 of %2 second, rep %4 of %5</numerusform>
            <numerusform>%3, %1 of %2 seconds, rep %4 of %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/routine.py"/>
        <source>Hold, %1 of %2 seconds</source>
        <translation>
            <numerusform>Hold, %1 of %2 second</numerusform>
            <numerusform>Hold, %1 of %2 seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/routine.py"/>
        <source>%1 reps at your own pace</source>
        <translation>
            <numerusform>%1 rep at your own pace</numerusform>
            <numerusform>%1 reps at your own pace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreenKeysSheet</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/help/screen_keys_sheet.py"/>
        <source>%n keys</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/session/session_words.py"/>
        <source>Done, %1 of %2 sets</source>
        <translation>
            <numerusform>Done, %1 of %2 set</numerusform>
            <numerusform>Done, %1 of %2 sets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsSearch</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/settings/settings_search.py"/>
        <source>%n settings found</source>
        <translation>
            <numerusform>%n setting found</numerusform>
            <numerusform>%n settings found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkippedBox</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/your_data/skipped_box.py"/>
        <source>and %1 more of such rows</source>
        <translation>
            <numerusform>and one more such row</numerusform>
            <numerusform>and %1 more of such rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/spoken.py"/>
        <source>%1 pounds</source>
        <translation>
            <numerusform>%1 pound</numerusform>
            <numerusform>%1 pounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/spoken.py"/>
        <source>%1 kilograms</source>
        <translation>
            <numerusform>%1 kilogram</numerusform>
            <numerusform>%1 kilograms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/spoken.py"/>
        <source>%1 reps</source>
        <translation>
            <numerusform>%1 rep</numerusform>
            <numerusform>%1 reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrongLosses</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/strong_losses.py"/>
        <source>%1 workouts</source>
        <translation>
            <numerusform>%1 workout</numerusform>
            <numerusform>%1 workouts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TempoTimer</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/widgets/tempo_timer.py"/>
        <source>Done, {count} reps</source>
        <translation>
            <numerusform>Done, {count} rep</numerusform>
            <numerusform>Done, {count} reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/widgets/tempo_timer.py"/>
        <source>Get set, {left} seconds</source>
        <translation>
            <numerusform>Get set, {left} second</numerusform>
            <numerusform>Get set, {left} seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/widgets/tempo_timer.py"/>
        <source>Change sides, {left} seconds</source>
        <translation>
            <numerusform>Change sides, {left} second</numerusform>
            <numerusform>Change sides, {left} seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/widgets/tempo_timer.py"/>
        <source>{phase}, {left} of {total} seconds, rep {rep} of {planned}</source>
        <translation>
            <numerusform>{phase}, {left} of {total} second, rep {rep} of {planned}</numerusform>
            <numerusform>{phase}, {left} of {total} seconds, rep {rep} of {planned}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/widgets/tempo_timer.py"/>
        <source>seconds</source>
        <comment>Beside the number</comment>
        <translation>
            <numerusform>second</numerusform>
            <numerusform>seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/widgets/tempo_timer.py"/>
        <source>reps</source>
        <comment>Beside the number</comment>
        <translation>
            <numerusform>rep</numerusform>
            <numerusform>reps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimedWork</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/timed_work.py"/>
        <source>%1 sets done. Nothing was written to your journal.</source>
        <translation>
            <numerusform>One set done. Nothing was written to your journal.</numerusform>
            <numerusform>%1 sets done. Nothing was written to your journal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/gui/views/today_page.py"/>
        <source>{saved} of {count} sets are saved. It goes on where it stopped.</source>
        <translation>
            <numerusform>{saved} of {count} set is saved. It goes on where it stopped.</numerusform>
            <numerusform>{saved} of {count} sets are saved. It goes on where it stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/trash.py"/>
        <source>Deleted on %1, kept for %2 more days</source>
        <translation>
            <numerusform>Deleted on %1, kept for %2 more day</numerusform>
            <numerusform>Deleted on %1, kept for %2 more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/trouble.py"/>
        <source>%1 rows could not be saved.</source>
        <translation>
            <numerusform>%1 row could not be saved.</numerusform>
            <numerusform>%1 rows could not be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Week</name>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/week.py"/>
        <source>%1 sessions running stayed below the range.</source>
        <translation>
            <numerusform>%1 session stayed below the range.</numerusform>
            <numerusform>%1 sessions running stayed below the range.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/week.py"/>
        <source>%1 times you were sore for more than three days.</source>
        <translation>
            <numerusform>Once you were sore for more than three days.</numerusform>
            <numerusform>%1 times you were sore for more than three days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/week.py"/>
        <source>After %1, leave %2 days of rest before the next session.</source>
        <translation>
            <numerusform>After %1, leave one day of rest before the next session.</numerusform>
            <numerusform>After %1, leave %2 days of rest before the next session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hinge_desktop/words/week.py"/>
        <source>That makes %1 hinge sets a week. %2 are enough.</source>
        <translation>
            <numerusform>That makes %1 hinge set a week. %2 are enough.</numerusform>
            <numerusform>That makes %1 hinge sets a week. %2 are enough.</numerusform>
        </translation>
    </message>
</context>
</TS>
