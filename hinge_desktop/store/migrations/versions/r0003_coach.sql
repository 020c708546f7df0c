-- Frozen: what version 3 changed. Nothing points to the moves, so their table is made anew beside
-- the old one: its text is then the one that a fresh journal has.
DROP INDEX ix_ladder_moves_sequence;
ALTER TABLE ladder_moves RENAME TO ladder_moves_of_version_2;
CREATE TABLE ladder_moves (
    id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    made_date TEXT NOT NULL,
    made_time TEXT,
    made_offset_minutes INTEGER,
    to_rung TEXT NOT NULL,
    reason TEXT NOT NULL,
    to_stage TEXT,
    from_rung TEXT,
    from_stage TEXT,
    note TEXT,
    choice TEXT,
    exercise_id TEXT,
    first_load_thousandths INTEGER,
    first_load_unit TEXT,
    CONSTRAINT pk_ladder_moves PRIMARY KEY (id),
    CONSTRAINT ck_ladder_moves_id CHECK (length(id) BETWEEN 1 AND 64),
    CONSTRAINT ck_ladder_moves_sequence CHECK (sequence BETWEEN 0 AND 1000000000),
    CONSTRAINT ck_ladder_moves_made_date CHECK (made_date IS date(made_date, '+0 days') AND made_date BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT ck_ladder_moves_made_time CHECK (made_time IS NULL OR made_date IS NOT NULL AND made_time IS time(made_time, '+0 seconds')),
    CONSTRAINT ck_ladder_moves_made_offset_minutes CHECK (made_offset_minutes IS NULL OR made_date IS NOT NULL AND made_offset_minutes BETWEEN -1080 AND 1080),
    CONSTRAINT ck_ladder_moves_to_rung CHECK (to_rung IN ('wall', 'dowel', 'kettlebell', 'bar', 'single_leg')),
    CONSTRAINT ck_ladder_moves_reason CHECK (reason IN ('gate_passed', 'by_choice', 'placement', 'fell_back', 'stop_rule', 'stayed', 'came_back')),
    CONSTRAINT ck_ladder_moves_to_stage CHECK (to_stage IN ('light', 'loaded')),
    CONSTRAINT ck_ladder_moves_from_rung CHECK (from_rung IN ('wall', 'dowel', 'kettlebell', 'bar', 'single_leg')),
    CONSTRAINT ck_ladder_moves_from_stage CHECK (from_stage IN ('light', 'loaded')),
    CONSTRAINT ck_ladder_moves_note CHECK (length(note) <= 100000),
    CONSTRAINT ck_ladder_moves_choice CHECK (choice IN ('knows_it', 'taught_by_coach', 'cannot_answer', 'other')),
    CONSTRAINT ck_ladder_moves_first_load_thousandths CHECK (first_load_thousandths BETWEEN 0 AND 5000000),
    CONSTRAINT ck_ladder_moves_first_load_unit CHECK (first_load_unit IN ('kg', 'lb')),
    CONSTRAINT ck_ladder_moves_first_load CHECK ((first_load_thousandths IS NULL) = (first_load_unit IS NULL)),
    CONSTRAINT fk_ladder_moves_exercise_id FOREIGN KEY(exercise_id) REFERENCES exercises (id)
) STRICT;
CREATE INDEX ix_ladder_moves_exercise_id ON ladder_moves (exercise_id);
CREATE INDEX ix_ladder_moves_sequence ON ladder_moves (sequence);
INSERT INTO ladder_moves (
    id, sequence, made_date, made_time, made_offset_minutes, to_rung, reason, to_stage,
    from_rung, from_stage, note
)
SELECT
    id, sequence, made_date, made_time, made_offset_minutes, to_rung, reason, to_stage,
    from_rung, from_stage, note
FROM ladder_moves_of_version_2
ORDER BY sequence;
DROP TABLE ladder_moves_of_version_2;
CREATE TABLE easy_weeks (
    id TEXT NOT NULL,
    first_day TEXT NOT NULL,
    reason TEXT NOT NULL,
    is_taken INTEGER NOT NULL,
    CONSTRAINT pk_easy_weeks PRIMARY KEY (id),
    CONSTRAINT ck_easy_weeks_id CHECK (length(id) BETWEEN 1 AND 64),
    CONSTRAINT ck_easy_weeks_first_day CHECK (first_day IS date(first_day, '+0 days') AND first_day BETWEEN '1900-01-01' AND '2199-12-31'),
    CONSTRAINT ck_easy_weeks_reason CHECK (reason IN ('sixth_week', 'misses', 'sore', 'joints', 'by_choice')),
    CONSTRAINT ck_easy_weeks_is_taken CHECK (is_taken IN (0, 1))
) STRICT;
CREATE INDEX ix_easy_weeks_first_day ON easy_weeks (first_day);
UPDATE meta SET value = '3' WHERE key = 'least_readable_version';
