PRAGMA application_id = 1179937133;
PRAGMA user_version = 2;
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
        ) STRICT
        ;
INSERT INTO "session" VALUES(1,'3047c198-240d-44d6-adaf-9ac7f5faf207','seed-five','Seed Five',1767592800000,60,'2026-01-05','complete',90736,90736,2,1767592890737,'left',100,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'easier',1);
INSERT INTO "session" VALUES(2,'363519c6-4de5-4ffa-b7bc-394e6e1e9334','jaw-ease-6','Jaw Ease 6',1767682800000,60,'2026-01-06','partial',230824,247194,2,1767683030825,'right',100,0,NULL,NULL,NULL,NULL,NULL,NULL,'Übung im Zug; ''quoted'' "twice"
second line','sore',1);
INSERT INTO "session" VALUES(3,'9a586d20-bf63-49a4-ad6a-95a58289b8b9','seed-five','Seed Five',1767772800000,60,'2026-01-07','partial',334048,334048,4,1767773134049,'left',100,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'sore',1);
INSERT INTO "session" VALUES(4,'2193f471-2542-448a-9532-36b17b483435','jaw-ease-6','Jaw Ease 6',1767862800000,60,'2026-01-08','partial',247660,317467,4,1767863047661,'left',100,0,NULL,NULL,NULL,NULL,NULL,NULL,'a long note: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word ','sore',1);
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
            right_ms   INTEGER NOT NULL CHECK (right_ms >= 0),
            PRIMARY KEY (session, number)
        ) STRICT, WITHOUT ROWID
        ;
INSERT INTO "step" VALUES(1,0,'exercise-22','Exercise 22','done',70231,70231,2,'["upper_lid", "preauricular"]','none',0,0);
INSERT INTO "step" VALUES(1,1,'exercise-13','Exercise 13','done',20505,20505,1,'["cheek_upper"]','fingertips',0,0);
INSERT INTO "step" VALUES(2,0,'exercise-3','Exercise 3','partial',35526,19156,1,'["temple", "cheek_upper"]','roller',0,0);
INSERT INTO "step" VALUES(2,1,'exercise-16','Exercise 16','done',100757,100757,1,'["brow"]','roller',0,0);
INSERT INTO "step" VALUES(2,2,'exercise-15','Exercise 15','done',110911,110911,2,'["crows_feet"]','none',0,0);
INSERT INTO "step" VALUES(3,0,'exercise-38','Exercise 38','done',98643,98643,1,'["cheek_upper"]','roller',0,0);
INSERT INTO "step" VALUES(3,1,'exercise-33','Exercise 33','done',84219,84219,1,'["upper_lip", "chin"]','fingertips',0,0);
INSERT INTO "step" VALUES(3,2,'exercise-38','Exercise 38','done',76859,76859,2,'["temple", "clavicle"]','fingertips',0,0);
INSERT INTO "step" VALUES(3,3,'exercise-15','Exercise 15','done',74327,74327,1,'["upper_lip"]','fingertips',0,0);
INSERT INTO "step" VALUES(4,0,'exercise-4','Exercise 4','not_reached',69807,0,1,'["upper_lip", "chin"]','gua_sha',0,0);
INSERT INTO "step" VALUES(4,1,'exercise-2','Exercise 2','done',98511,98511,1,'["clavicle"]','fingertips',1620,1620);
INSERT INTO "step" VALUES(4,2,'exercise-37','Exercise 37','done',89585,89585,2,'["neck_front"]','fingertips',0,0);
INSERT INTO "step" VALUES(4,3,'exercise-39','Exercise 39','done',21281,21281,2,'["clavicle"]','gua_sha',0,0);
INSERT INTO "step" VALUES(4,4,'exercise-29','Exercise 29','done',38283,38283,1,'["masseter", "cheek_upper"]','none',0,0);
CREATE TABLE sync_file (name TEXT PRIMARY KEY, read_bytes INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE tally (
    kind       TEXT NOT NULL,
    span       TEXT NOT NULL,
    name       TEXT NOT NULL,
    count      INTEGER NOT NULL,
    active_ms  INTEGER NOT NULL,
    planned_ms INTEGER NOT NULL,
    PRIMARY KEY (kind, span, name)
) STRICT, WITHOUT ROWID
;
INSERT INTO "tally" VALUES('day','2026-01-05','',1,90736,90736);
INSERT INTO "tally" VALUES('day','2026-01-06','',1,230824,247194);
INSERT INTO "tally" VALUES('day','2026-01-07','',1,334048,334048);
INSERT INTO "tally" VALUES('day','2026-01-08','',1,247660,317467);
INSERT INTO "tally" VALUES('day','ever','',4,903268,989445);
INSERT INTO "tally" VALUES('exercise','2026-01-05','exercise-13',1,20505,0);
INSERT INTO "tally" VALUES('exercise','2026-01-05','exercise-22',2,70231,0);
INSERT INTO "tally" VALUES('exercise','2026-01-06','exercise-15',2,110911,0);
INSERT INTO "tally" VALUES('exercise','2026-01-06','exercise-16',1,100757,0);
INSERT INTO "tally" VALUES('exercise','2026-01-06','exercise-3',0,19156,0);
INSERT INTO "tally" VALUES('exercise','2026-01-07','exercise-15',1,74327,0);
INSERT INTO "tally" VALUES('exercise','2026-01-07','exercise-33',1,84219,0);
INSERT INTO "tally" VALUES('exercise','2026-01-07','exercise-38',3,175502,0);
INSERT INTO "tally" VALUES('exercise','2026-01-08','exercise-2',1,98511,0);
INSERT INTO "tally" VALUES('exercise','2026-01-08','exercise-29',1,38283,0);
INSERT INTO "tally" VALUES('exercise','2026-01-08','exercise-37',2,89585,0);
INSERT INTO "tally" VALUES('exercise','2026-01-08','exercise-39',2,21281,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-13',1,20505,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-15',3,185238,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-16',1,100757,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-2',1,98511,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-22',2,70231,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-29',1,38283,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-3',0,19156,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-33',1,84219,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-37',2,89585,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-38',3,175502,0);
INSERT INTO "tally" VALUES('exercise','ever','exercise-39',2,21281,0);
INSERT INTO "tally" VALUES('side','2026-01-08','left',0,1620,0);
INSERT INTO "tally" VALUES('side','2026-01-08','right',0,1620,0);
INSERT INTO "tally" VALUES('side','ever','left',0,1620,0);
INSERT INTO "tally" VALUES('side','ever','right',0,1620,0);
INSERT INTO "tally" VALUES('tool','2026-01-05','fingertips',1,20505,0);
INSERT INTO "tally" VALUES('tool','2026-01-05','none',1,70231,0);
INSERT INTO "tally" VALUES('tool','2026-01-06','none',1,110911,0);
INSERT INTO "tally" VALUES('tool','2026-01-06','roller',1,119913,0);
INSERT INTO "tally" VALUES('tool','2026-01-07','fingertips',3,235405,0);
INSERT INTO "tally" VALUES('tool','2026-01-07','roller',1,98643,0);
INSERT INTO "tally" VALUES('tool','2026-01-08','fingertips',2,188096,0);
INSERT INTO "tally" VALUES('tool','2026-01-08','gua_sha',1,21281,0);
INSERT INTO "tally" VALUES('tool','2026-01-08','none',1,38283,0);
INSERT INTO "tally" VALUES('tool','ever','fingertips',6,444006,0);
INSERT INTO "tally" VALUES('tool','ever','gua_sha',1,21281,0);
INSERT INTO "tally" VALUES('tool','ever','none',3,219425,0);
INSERT INTO "tally" VALUES('tool','ever','roller',2,218556,0);
INSERT INTO "tally" VALUES('week','2026-01-05','',4,903268,989445);
INSERT INTO "tally" VALUES('zone','2026-01-05','cheek_upper',1,20505,0);
INSERT INTO "tally" VALUES('zone','2026-01-05','preauricular',1,70231,0);
INSERT INTO "tally" VALUES('zone','2026-01-05','upper_lid',1,70231,0);
INSERT INTO "tally" VALUES('zone','2026-01-06','brow',1,100757,0);
INSERT INTO "tally" VALUES('zone','2026-01-06','cheek_upper',0,19156,0);
INSERT INTO "tally" VALUES('zone','2026-01-06','crows_feet',1,110911,0);
INSERT INTO "tally" VALUES('zone','2026-01-06','temple',0,19156,0);
INSERT INTO "tally" VALUES('zone','2026-01-07','cheek_upper',1,98643,0);
INSERT INTO "tally" VALUES('zone','2026-01-07','chin',1,84219,0);
INSERT INTO "tally" VALUES('zone','2026-01-07','clavicle',1,76859,0);
INSERT INTO "tally" VALUES('zone','2026-01-07','temple',1,76859,0);
INSERT INTO "tally" VALUES('zone','2026-01-07','upper_lip',2,158546,0);
INSERT INTO "tally" VALUES('zone','2026-01-08','cheek_upper',1,38283,0);
INSERT INTO "tally" VALUES('zone','2026-01-08','clavicle',2,119792,0);
INSERT INTO "tally" VALUES('zone','2026-01-08','masseter',1,38283,0);
INSERT INTO "tally" VALUES('zone','2026-01-08','neck_front',1,89585,0);
INSERT INTO "tally" VALUES('zone','ever','brow',1,100757,0);
INSERT INTO "tally" VALUES('zone','ever','cheek_upper',3,176587,0);
INSERT INTO "tally" VALUES('zone','ever','chin',1,84219,0);
INSERT INTO "tally" VALUES('zone','ever','clavicle',3,196651,0);
INSERT INTO "tally" VALUES('zone','ever','crows_feet',1,110911,0);
INSERT INTO "tally" VALUES('zone','ever','masseter',1,38283,0);
INSERT INTO "tally" VALUES('zone','ever','neck_front',1,89585,0);
INSERT INTO "tally" VALUES('zone','ever','preauricular',1,70231,0);
INSERT INTO "tally" VALUES('zone','ever','temple',1,96015,0);
INSERT INTO "tally" VALUES('zone','ever','upper_lid',1,70231,0);
INSERT INTO "tally" VALUES('zone','ever','upper_lip',2,158546,0);
CREATE INDEX session_by_start ON session (started_utc, id);
CREATE INDEX session_by_day ON session (local_day);
CREATE INDEX session_open ON session (outcome) WHERE outcome IN ('running', 'interrupted');
CREATE INDEX session_unpublished ON session (seq) WHERE unpublished = 1;
CREATE INDEX session_felt ON session (local_day, feeling) WHERE feeling IS NOT NULL;
CREATE TRIGGER step_added AFTER INSERT ON step BEGIN INSERT INTO tally SELECT kind, day, name, count, active_ms, 0 FROM (
        SELECT (SELECT local_day FROM session WHERE seq = NEW.session) AS day, 'exercise' AS kind, NEW.exercise AS name,
               (NEW.outcome = 'done') * NEW.sets AS count, NEW.active_ms AS active_ms  WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'zone', value, NEW.outcome = 'done', NEW.active_ms FROM json_each(NEW.zones) WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'tool', NEW.tool, NEW.outcome = 'done', NEW.active_ms  WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'side', 'left', 0, NEW.left_ms  WHERE NEW.left_ms > 0
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'side', 'right', 0, NEW.right_ms  WHERE NEW.right_ms > 0
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT kind, 'ever', name, count, active_ms, 0 FROM (
        SELECT (SELECT local_day FROM session WHERE seq = NEW.session) AS day, 'exercise' AS kind, NEW.exercise AS name,
               (NEW.outcome = 'done') * NEW.sets AS count, NEW.active_ms AS active_ms  WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'zone', value, NEW.outcome = 'done', NEW.active_ms FROM json_each(NEW.zones) WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'tool', NEW.tool, NEW.outcome = 'done', NEW.active_ms  WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'side', 'left', 0, NEW.left_ms  WHERE NEW.left_ms > 0
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'side', 'right', 0, NEW.right_ms  WHERE NEW.right_ms > 0
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
 END;
CREATE TRIGGER step_dropped AFTER DELETE ON step BEGIN INSERT INTO tally SELECT kind, day, name, -count, -active_ms, 0 FROM (
        SELECT (SELECT local_day FROM session WHERE seq = OLD.session) AS day, 'exercise' AS kind, OLD.exercise AS name,
               (OLD.outcome = 'done') * OLD.sets AS count, OLD.active_ms AS active_ms  WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'zone', value, OLD.outcome = 'done', OLD.active_ms FROM json_each(OLD.zones) WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'tool', OLD.tool, OLD.outcome = 'done', OLD.active_ms  WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'side', 'left', 0, OLD.left_ms  WHERE OLD.left_ms > 0
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'side', 'right', 0, OLD.right_ms  WHERE OLD.right_ms > 0
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT kind, 'ever', name, -count, -active_ms, 0 FROM (
        SELECT (SELECT local_day FROM session WHERE seq = OLD.session) AS day, 'exercise' AS kind, OLD.exercise AS name,
               (OLD.outcome = 'done') * OLD.sets AS count, OLD.active_ms AS active_ms  WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'zone', value, OLD.outcome = 'done', OLD.active_ms FROM json_each(OLD.zones) WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'tool', OLD.tool, OLD.outcome = 'done', OLD.active_ms  WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'side', 'left', 0, OLD.left_ms  WHERE OLD.left_ms > 0
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'side', 'right', 0, OLD.right_ms  WHERE OLD.right_ms > 0
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
 END;
CREATE TRIGGER step_changed AFTER UPDATE ON step BEGIN INSERT INTO tally SELECT kind, day, name, -count, -active_ms, 0 FROM (
        SELECT (SELECT local_day FROM session WHERE seq = OLD.session) AS day, 'exercise' AS kind, OLD.exercise AS name,
               (OLD.outcome = 'done') * OLD.sets AS count, OLD.active_ms AS active_ms  WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'zone', value, OLD.outcome = 'done', OLD.active_ms FROM json_each(OLD.zones) WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'tool', OLD.tool, OLD.outcome = 'done', OLD.active_ms  WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'side', 'left', 0, OLD.left_ms  WHERE OLD.left_ms > 0
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'side', 'right', 0, OLD.right_ms  WHERE OLD.right_ms > 0
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT kind, 'ever', name, -count, -active_ms, 0 FROM (
        SELECT (SELECT local_day FROM session WHERE seq = OLD.session) AS day, 'exercise' AS kind, OLD.exercise AS name,
               (OLD.outcome = 'done') * OLD.sets AS count, OLD.active_ms AS active_ms  WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'zone', value, OLD.outcome = 'done', OLD.active_ms FROM json_each(OLD.zones) WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'tool', OLD.tool, OLD.outcome = 'done', OLD.active_ms  WHERE OLD.active_ms > 0 OR OLD.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'side', 'left', 0, OLD.left_ms  WHERE OLD.left_ms > 0
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = OLD.session), 'side', 'right', 0, OLD.right_ms  WHERE OLD.right_ms > 0
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT kind, day, name, count, active_ms, 0 FROM (
        SELECT (SELECT local_day FROM session WHERE seq = NEW.session) AS day, 'exercise' AS kind, NEW.exercise AS name,
               (NEW.outcome = 'done') * NEW.sets AS count, NEW.active_ms AS active_ms  WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'zone', value, NEW.outcome = 'done', NEW.active_ms FROM json_each(NEW.zones) WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'tool', NEW.tool, NEW.outcome = 'done', NEW.active_ms  WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'side', 'left', 0, NEW.left_ms  WHERE NEW.left_ms > 0
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'side', 'right', 0, NEW.right_ms  WHERE NEW.right_ms > 0
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT kind, 'ever', name, count, active_ms, 0 FROM (
        SELECT (SELECT local_day FROM session WHERE seq = NEW.session) AS day, 'exercise' AS kind, NEW.exercise AS name,
               (NEW.outcome = 'done') * NEW.sets AS count, NEW.active_ms AS active_ms  WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'zone', value, NEW.outcome = 'done', NEW.active_ms FROM json_each(NEW.zones) WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'tool', NEW.tool, NEW.outcome = 'done', NEW.active_ms  WHERE NEW.active_ms > 0 OR NEW.outcome = 'done'
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'side', 'left', 0, NEW.left_ms  WHERE NEW.left_ms > 0
        UNION ALL SELECT (SELECT local_day FROM session WHERE seq = NEW.session), 'side', 'right', 0, NEW.right_ms  WHERE NEW.right_ms > 0
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
 END;
CREATE TRIGGER session_added AFTER INSERT ON session BEGIN INSERT INTO tally SELECT kind, day, '', count, active_ms, planned_ms FROM (
        SELECT NEW.local_day AS day, 'day' AS kind, NEW.steps_done > 0 AS count, NEW.active_ms AS active_ms, NEW.planned_ms AS planned_ms 
        UNION ALL SELECT date(NEW.local_day, 'weekday 0', '-6 days'), 'week', NEW.steps_done > 0 AS count, NEW.active_ms AS active_ms, NEW.planned_ms AS planned_ms 
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT 'day', 'ever', '', count, active_ms, planned_ms FROM (
        SELECT NEW.local_day AS day, 'day' AS kind, NEW.steps_done > 0 AS count, NEW.active_ms AS active_ms, NEW.planned_ms AS planned_ms 
        UNION ALL SELECT date(NEW.local_day, 'weekday 0', '-6 days'), 'week', NEW.steps_done > 0 AS count, NEW.active_ms AS active_ms, NEW.planned_ms AS planned_ms 
    ) WHERE kind = 'day' 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
 END;
CREATE TRIGGER session_dropped AFTER DELETE ON session BEGIN INSERT INTO tally SELECT kind, day, '', -count, -active_ms, -planned_ms FROM (
        SELECT OLD.local_day AS day, 'day' AS kind, OLD.steps_done > 0 AS count, OLD.active_ms AS active_ms, OLD.planned_ms AS planned_ms 
        UNION ALL SELECT date(OLD.local_day, 'weekday 0', '-6 days'), 'week', OLD.steps_done > 0 AS count, OLD.active_ms AS active_ms, OLD.planned_ms AS planned_ms 
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT 'day', 'ever', '', -count, -active_ms, -planned_ms FROM (
        SELECT OLD.local_day AS day, 'day' AS kind, OLD.steps_done > 0 AS count, OLD.active_ms AS active_ms, OLD.planned_ms AS planned_ms 
        UNION ALL SELECT date(OLD.local_day, 'weekday 0', '-6 days'), 'week', OLD.steps_done > 0 AS count, OLD.active_ms AS active_ms, OLD.planned_ms AS planned_ms 
    ) WHERE kind = 'day' 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
 END;
CREATE TRIGGER session_changed AFTER UPDATE OF local_day, steps_done, active_ms, planned_ms ON session BEGIN INSERT INTO tally SELECT kind, day, '', -count, -active_ms, -planned_ms FROM (
        SELECT OLD.local_day AS day, 'day' AS kind, OLD.steps_done > 0 AS count, OLD.active_ms AS active_ms, OLD.planned_ms AS planned_ms 
        UNION ALL SELECT date(OLD.local_day, 'weekday 0', '-6 days'), 'week', OLD.steps_done > 0 AS count, OLD.active_ms AS active_ms, OLD.planned_ms AS planned_ms 
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT 'day', 'ever', '', -count, -active_ms, -planned_ms FROM (
        SELECT OLD.local_day AS day, 'day' AS kind, OLD.steps_done > 0 AS count, OLD.active_ms AS active_ms, OLD.planned_ms AS planned_ms 
        UNION ALL SELECT date(OLD.local_day, 'weekday 0', '-6 days'), 'week', OLD.steps_done > 0 AS count, OLD.active_ms AS active_ms, OLD.planned_ms AS planned_ms 
    ) WHERE kind = 'day' 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT kind, day, '', count, active_ms, planned_ms FROM (
        SELECT NEW.local_day AS day, 'day' AS kind, NEW.steps_done > 0 AS count, NEW.active_ms AS active_ms, NEW.planned_ms AS planned_ms 
        UNION ALL SELECT date(NEW.local_day, 'weekday 0', '-6 days'), 'week', NEW.steps_done > 0 AS count, NEW.active_ms AS active_ms, NEW.planned_ms AS planned_ms 
    ) WHERE true 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
INSERT INTO tally SELECT 'day', 'ever', '', count, active_ms, planned_ms FROM (
        SELECT NEW.local_day AS day, 'day' AS kind, NEW.steps_done > 0 AS count, NEW.active_ms AS active_ms, NEW.planned_ms AS planned_ms 
        UNION ALL SELECT date(NEW.local_day, 'weekday 0', '-6 days'), 'week', NEW.steps_done > 0 AS count, NEW.active_ms AS active_ms, NEW.planned_ms AS planned_ms 
    ) WHERE kind = 'day' 
    ON CONFLICT (kind, span, name) DO UPDATE SET
        count = count + excluded.count,
        active_ms = active_ms + excluded.active_ms,
        planned_ms = planned_ms + excluded.planned_ms;
 END;
COMMIT;
