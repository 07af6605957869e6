-- Which day's digest was put where.
CREATE TABLE digest_sent (
    channel text NOT NULL,
    pole    text NOT NULL,
    day     date NOT NULL,
    at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (channel, pole, day)
);
-- Asked for the entries of a day; rows come in the order of their time.
CREATE INDEX journal_at ON journal USING brin (at);
