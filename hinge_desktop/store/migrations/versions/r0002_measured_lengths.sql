-- Frozen: what version 2 changed. Nothing points to the table, so it is made anew beside the old
-- one: its text is then the one that a fresh journal has.
ALTER TABLE profiles RENAME TO profiles_of_version_1;
CREATE TABLE profiles (
    id TEXT NOT NULL,
    unit TEXT NOT NULL,
    length_unit TEXT NOT NULL,
    stature_mm INTEGER,
    femur_permille INTEGER,
    torso_permille INTEGER,
    shank_permille INTEGER,
    arm_permille INTEGER,
    thigh_mm INTEGER,
    torso_mm INTEGER,
    arm_mm INTEGER,
    CONSTRAINT pk_profiles PRIMARY KEY (id),
    CONSTRAINT ck_profiles_id CHECK (id = 'lifter'),
    CONSTRAINT ck_profiles_unit CHECK (unit IN ('kg', 'lb')),
    CONSTRAINT ck_profiles_length_unit CHECK (length_unit IN ('cm', 'in')),
    CONSTRAINT ck_profiles_stature_mm CHECK (stature_mm BETWEEN 500 AND 3000),
    CONSTRAINT ck_profiles_femur_permille CHECK (femur_permille BETWEEN 500 AND 2000),
    CONSTRAINT ck_profiles_torso_permille CHECK (torso_permille BETWEEN 500 AND 2000),
    CONSTRAINT ck_profiles_shank_permille CHECK (shank_permille BETWEEN 500 AND 2000),
    CONSTRAINT ck_profiles_arm_permille CHECK (arm_permille BETWEEN 500 AND 2000),
    CONSTRAINT ck_profiles_thigh_mm CHECK (thigh_mm BETWEEN 50 AND 2000),
    CONSTRAINT ck_profiles_torso_mm CHECK (torso_mm BETWEEN 50 AND 2000),
    CONSTRAINT ck_profiles_arm_mm CHECK (arm_mm BETWEEN 50 AND 2000)
) STRICT;
INSERT INTO profiles (
    id, unit, length_unit, stature_mm, femur_permille, torso_permille, shank_permille, arm_permille
)
SELECT
    id, unit, 'cm', stature_mm, femur_permille, torso_permille, shank_permille, arm_permille
FROM profiles_of_version_1;
DROP TABLE profiles_of_version_1;
UPDATE meta SET value = '2' WHERE key = 'least_readable_version';
