-- Records that came back from a system under a name of its own, known by matching: they are not held as records.
CREATE TABLE echo (
    system    text NOT NULL,
    remote_id text NOT NULL,
    hub_id    uuid NOT NULL,
    PRIMARY KEY (system, remote_id)
);
-- Whether a record was there before its system was to show the opportunity decides whether it can be a copy of it.
ALTER TABLE record ADD COLUMN first_seen timestamptz NOT NULL DEFAULT now();
ALTER TABLE publication ADD COLUMN first_wanted timestamptz NOT NULL DEFAULT now();

-- Offers that flow nowhere before their reservation is over.
CREATE TABLE publication_held (
    hub_id         uuid PRIMARY KEY,
    reserved_until date NOT NULL
);
CREATE INDEX publication_held_until ON publication_held (reserved_until);
