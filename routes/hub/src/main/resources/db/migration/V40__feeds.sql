-- Feeds that a person has stopped for a while, for every instance.
CREATE TABLE feed_pause (
    feed   text PRIMARY KEY,
    reason text NOT NULL,
    since  timestamptz NOT NULL DEFAULT now()
);

-- The shape of a source's records as last seen, by name of field and never with a value.
CREATE TABLE feed_field (
    feed  text   NOT NULL,
    path  text   NOT NULL,
    types text[] NOT NULL,
    share real   NOT NULL,
    PRIMARY KEY (feed, path)
);

-- What changed in that shape, and in which run it was noticed.
CREATE TABLE feed_drift (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed   text   NOT NULL,
    run_id bigint NOT NULL,
    kind   text   NOT NULL,
    path   text   NOT NULL,
    before text   NOT NULL,
    after  text   NOT NULL,
    at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX feed_drift_feed ON feed_drift (feed, id DESC);
