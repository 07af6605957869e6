-- The keys of a record stand with it (record.match_keys); every instance holds all of them in memory and follows this
-- list of who changed, which is written under the writer's lock. Decision 0016.
DROP TABLE match_key;

CREATE TABLE match_change (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    records bigint[] NOT NULL
);
