-- Statistics that matching weighs by, counted over the live records at one moment. The greatest id is in force; records
-- matched under a lesser one are matched anew in the background; an id is never used twice, rolled back or not. model is a digest of the rules' file.
CREATE TABLE match_epoch (
    id         int    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model      bigint NOT NULL,
    records    bigint NOT NULL,
    body       bytea  NOT NULL,
    counted_at timestamptz NOT NULL DEFAULT now()
);

-- Under which epoch a record's keys and edges were made; 0 while none were.
ALTER TABLE record ADD COLUMN epoch int NOT NULL DEFAULT 0;

-- An edge is a function of two records and the epoch: what explains it is told when asked and not kept. A pinned edge is
-- what a person decided; no message changes it.
ALTER TABLE edge
    DROP COLUMN levels,
    DROP COLUMN vetoes,
    ADD COLUMN pinned   boolean     NOT NULL DEFAULT false,
    ADD COLUMN found_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX edge_review ON edge (found_at) WHERE band = 'REVIEW';

-- Who decided about a pair of records, and why; a decision undone stays to be read.
CREATE TABLE match_decision (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    left_id    bigint  NOT NULL,
    right_id   bigint  NOT NULL,
    same       boolean NOT NULL,
    decided_by text    NOT NULL,
    reason     text    NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT now(),
    undone_by  text,
    undone_why text,
    undone_at  timestamptz
);
CREATE UNIQUE INDEX match_decision_pair ON match_decision (left_id, right_id) WHERE undone_at IS NULL;
CREATE INDEX match_decision_right ON match_decision (right_id);

-- The opportunity that this one became part of, or came out of.
ALTER TABLE journal ADD COLUMN other uuid;
