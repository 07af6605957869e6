-- How far each turn of the school year has been gone through: once, in steps that a crash does not undo.
CREATE TABLE school_year_turn (
    turn        date PRIMARY KEY,
    last_record bigint NOT NULL,
    ended       bigint NOT NULL,
    done        boolean NOT NULL
);

-- Records that no message ended, by feed and the state that they ended in.
CREATE TABLE record_end (
    feed  text   NOT NULL,
    state text   NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (feed, state)
);
