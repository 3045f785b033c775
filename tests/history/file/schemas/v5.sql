PRAGMA application_id = 1179937133;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE freeze (
            id          TEXT PRIMARY KEY CHECK (length(id) = 36),
            kind        TEXT NOT NULL CHECK (kind IN ('rest', 'illness')),
            first_day   TEXT NOT NULL CHECK (first_day IS date(first_day, '+0 days')),
            last_day    TEXT NOT NULL CHECK (last_day IS date(last_day, '+0 days')
                                                AND last_day >= first_day),
            unpublished INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "freeze" VALUES('00000000-0000-4000-8000-00000000f00d','illness','2026-01-08','2026-01-12',1);
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE moment (
            session      INTEGER NOT NULL REFERENCES session (seq) ON DELETE CASCADE,
            number       INTEGER NOT NULL CHECK (number >= 0),
            kind         TEXT NOT NULL CHECK (kind IN ('paused', 'resumed', 'skipped', 'sought', 'extended',
                         'side', 'device', 'interrupted', 'taken_up')),
            at_ms        INTEGER NOT NULL CHECK (at_ms >= 0),
            recorded_utc INTEGER NOT NULL CHECK (recorded_utc BETWEEN 0 AND 253402300799999),
            detail       TEXT NOT NULL,
            PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "moment" VALUES(1,0,'sought',52830,1767592800000,'left');
INSERT INTO "moment" VALUES(1,1,'taken_up',36146,1767592800000,'left');
INSERT INTO "moment" VALUES(1,2,'skipped',85005,1767592800000,'10000');
INSERT INTO "moment" VALUES(2,0,'extended',51726,1767682800000,'left');
INSERT INTO "moment" VALUES(2,1,'sought',55439,1767682800000,'');
INSERT INTO "moment" VALUES(3,0,'skipped',47638,1767772800000,'');
INSERT INTO "moment" VALUES(4,0,'resumed',63075,1767862800000,'left');
INSERT INTO "moment" VALUES(4,1,'resumed',86228,1767862800000,'10000');
CREATE TABLE reaction (
            session INTEGER NOT NULL REFERENCES session (seq) ON DELETE CASCADE,
            zone    TEXT NOT NULL,
            kind    TEXT NOT NULL CHECK (kind IN ('redness', 'tenderness', 'breakout', 'other')),
            PRIMARY KEY (session, zone, kind)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "reaction" VALUES(2,'crows_feet','redness');
INSERT INTO "reaction" VALUES(2,'forehead','other');
INSERT INTO "reaction" VALUES(4,'cheek_upper','redness');
INSERT INTO "reaction" VALUES(4,'jawline','breakout');
CREATE TABLE removed (
            id          TEXT PRIMARY KEY CHECK (length(id) = 36),
            removed_utc INTEGER NOT NULL CHECK (removed_utc BETWEEN 0 AND 253402300799999),
            unpublished INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "removed" VALUES('00000000-0000-4000-8000-00000000dead',1769904000000,1);
CREATE TABLE session (
            seq            INTEGER PRIMARY KEY,
            id             TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
            routine        TEXT NOT NULL,
            routine_name   TEXT NOT NULL,
            started_utc    INTEGER NOT NULL CHECK (started_utc BETWEEN 0 AND 253402300799999),
            utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
            local_day      TEXT NOT NULL CHECK (local_day IS date(local_day, '+0 days')),
            outcome        TEXT NOT NULL CHECK (outcome IN ('running', 'complete', 'partial', 'interrupted')),
            active_ms      INTEGER NOT NULL CHECK (active_ms >= 0),
            planned_ms     INTEGER NOT NULL CHECK (planned_ms >= 0),
            steps_done     INTEGER NOT NULL CHECK (steps_done >= 0),
            changed_utc    INTEGER NOT NULL CHECK (changed_utc BETWEEN 0 AND 253402300799999),
            first_side     TEXT NOT NULL CHECK (first_side IN ('left', 'right')),
            pace_percent   INTEGER NOT NULL CHECK (pace_percent BETWEEN 1 AND 1000),
            own_hold_ms    INTEGER NOT NULL CHECK (own_hold_ms >= 0),
            position_ms    INTEGER CHECK (position_ms >= 0),
            at_step        INTEGER,
            in_step_ms     INTEGER,
            at_block       INTEGER,
            at_set         INTEGER,
            at_side        TEXT CHECK (at_side IN ('left', 'right')),
            note           TEXT,
            feeling        TEXT CHECK (feeling IN ('easier', 'same', 'sore')),
            unpublished    INTEGER NOT NULL CHECK (unpublished IN (0, 1))
        , tension_before INTEGER CHECK (tension_before BETWEEN 0 AND 10), opening_before_mm INTEGER CHECK (opening_before_mm BETWEEN 0 AND 100), tension_after INTEGER CHECK (tension_after BETWEEN 0 AND 10), opening_after_mm INTEGER CHECK (opening_after_mm BETWEEN 0 AND 100)) STRICT
        ;
INSERT INTO "session" VALUES(1,'3047c198-240d-44d6-adaf-9ac7f5faf207','five-basics','The Five Basics',1767592800000,60,'2026-01-05','complete',90736,90736,2,1767592890737,'left',100,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'easier',1,NULL,NULL,NULL,41);
INSERT INTO "session" VALUES(2,'363519c6-4de5-4ffa-b7bc-394e6e1e9334','jaw-ease','Jaw Ease',1767682800000,60,'2026-01-06','partial',230824,247194,2,1767683030825,'right',100,0,NULL,NULL,NULL,NULL,NULL,NULL,'Übung im Zug; ''quoted'' "twice"
second line','sore',1,0,NULL,NULL,NULL);
INSERT INTO "session" VALUES(3,'9a586d20-bf63-49a4-ad6a-95a58289b8b9','five-basics','The Five Basics',1767772800000,60,'2026-01-07','partial',334048,334048,4,1767773134049,'left',100,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'sore',1,0,NULL,NULL,NULL);
INSERT INTO "session" VALUES(4,'2193f471-2542-448a-9532-36b17b483435','jaw-ease','Jaw Ease',1767862800000,60,'2026-01-08','partial',247660,317467,4,1767863047661,'left',100,0,NULL,NULL,NULL,NULL,NULL,NULL,'a long note: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word ','sore',1,7,NULL,NULL,41);
CREATE TABLE step (
            session    INTEGER NOT NULL REFERENCES session (seq) ON DELETE CASCADE,
            number     INTEGER NOT NULL CHECK (number >= 0),
            exercise   TEXT NOT NULL,
            name       TEXT NOT NULL,
            outcome    TEXT NOT NULL CHECK (outcome IN ('done', 'skipped', 'partial', 'not_reached')),
            planned_ms INTEGER NOT NULL CHECK (planned_ms >= 0),
            active_ms  INTEGER NOT NULL CHECK (active_ms >= 0),
            sets       INTEGER NOT NULL CHECK (sets >= 1),
            zones      TEXT NOT NULL CHECK (json_valid(zones) AND json_type(zones) = 'array'),
            tool       TEXT NOT NULL,
            left_ms    INTEGER NOT NULL CHECK (left_ms >= 0),
            right_ms   INTEGER NOT NULL CHECK (right_ms >= 0), taught TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "step" VALUES(1,0,'exercise-22','Exercise 22','done',70231,70231,2,'["upper_lid","preauricular"]','none',0,0,'');
INSERT INTO "step" VALUES(1,1,'exercise-13','Exercise 13','done',20505,20505,1,'["cheek_upper"]','fingertips',0,0,'00005019');
INSERT INTO "step" VALUES(2,0,'exercise-3','Exercise 3','partial',35526,19156,1,'["temple","cheek_upper"]','roller',0,0,'');
INSERT INTO "step" VALUES(2,1,'exercise-16','Exercise 16','done',100757,100757,1,'["brow"]','roller',0,0,'00018995');
INSERT INTO "step" VALUES(2,2,'exercise-15','Exercise 15','done',110911,110911,2,'["crows_feet"]','none',0,0,'');
INSERT INTO "step" VALUES(3,0,'exercise-38','Exercise 38','done',98643,98643,1,'["cheek_upper"]','roller',0,0,'');
INSERT INTO "step" VALUES(3,1,'exercise-33','Exercise 33','done',84219,84219,1,'["upper_lip","chin"]','fingertips',0,0,'000148fb');
INSERT INTO "step" VALUES(3,2,'exercise-38','Exercise 38','done',76859,76859,2,'["temple","clavicle"]','fingertips',0,0,'');
INSERT INTO "step" VALUES(3,3,'exercise-15','Exercise 15','done',74327,74327,1,'["upper_lip"]','fingertips',0,0,'00012257');
INSERT INTO "step" VALUES(4,0,'exercise-4','Exercise 4','not_reached',69807,0,1,'["upper_lip","chin"]','gua_sha',0,0,'');
INSERT INTO "step" VALUES(4,1,'exercise-2','Exercise 2','done',98511,98511,1,'["clavicle"]','fingertips',1620,1620,'000180cf');
INSERT INTO "step" VALUES(4,2,'exercise-37','Exercise 37','done',89585,89585,2,'["neck_front"]','fingertips',0,0,'');
INSERT INTO "step" VALUES(4,3,'exercise-39','Exercise 39','done',21281,21281,2,'["clavicle"]','gua_sha',0,0,'00005321');
INSERT INTO "step" VALUES(4,4,'exercise-29','Exercise 29','done',38283,38283,1,'["masseter","cheek_upper"]','none',0,0,'');
CREATE TABLE sync_file (name TEXT PRIMARY KEY, read_bytes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_start ON session (started_utc, id);
CREATE INDEX session_open ON session (outcome) WHERE outcome IN ('running', 'interrupted');
CREATE INDEX session_unpublished ON session (seq) WHERE unpublished = 1;
CREATE INDEX session_practised ON session (local_day, steps_done, active_ms);
CREATE INDEX step_exercise ON step (exercise);
CREATE INDEX session_measured
        ON session (tension_before, tension_after, opening_before_mm, opening_after_mm)
        WHERE tension_before IS NOT NULL OR tension_after IS NOT NULL
           OR opening_before_mm IS NOT NULL OR opening_after_mm IS NOT NULL
        ;
COMMIT;
