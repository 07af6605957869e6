-- No foreign keys: one writer at a time keeps the tables in step, rows are never deleted from under another, and the
-- check of each key and edge would slow every batch. Texts of one offer stay in their row (toast_tuple_target):
-- compressing them and moving them aside cost more than the room they take.

-- Every message that came in, once: what makes redelivery harmless and lets a receipt be written again. raw is what was
-- received, for each message that changed something: the source record of a polled feed, the canonical offer of a
-- pushing partner. Only what the feed declares and never data about pupils, so that it may be kept.
CREATE TABLE inbox (
    feed        text        NOT NULL,
    message_id  text        NOT NULL,
    outcome     text        NOT NULL,
    remote_id   text,
    hub_id      uuid,
    notices     text,
    run_id      bigint,
    raw         text,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (feed, message_id)
) WITH (toast_tuple_target = 8160);

-- One row for each (system, remote id) ever heard of, the withdrawn ones too: a late older message must find them.
CREATE TABLE record (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    system      text   NOT NULL,
    remote_id   text   NOT NULL,
    feed        text   NOT NULL,
    state       text   NOT NULL,
    hash        text,
    version     bigint,
    updated_at  timestamptz,
    expires_at  timestamptz,
    hub_id      uuid   NOT NULL,
    match_keys  bigint[] NOT NULL,
    fingerprint bytea,
    offer       text,
    UNIQUE (system, remote_id)
) WITH (toast_tuple_target = 8160);
CREATE INDEX record_hub_id ON record (hub_id);
CREATE INDEX record_feed_live ON record (feed) WHERE state IN ('LIVE', 'FILLED');

-- Apart from the record, so that the mark of an unchanged record rewrites three numbers and not its text. expires_at is
-- when a record ends unless it is seen again: announced by its source or reckoned by its feed's rule. It has no index, so
-- that the mark stays cheap; a sweep reads it all.
CREATE TABLE last_seen (
    record_id  bigint PRIMARY KEY,
    run_id     bigint NOT NULL,
    seen_at    timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz
) WITH (fillfactor = 50);

CREATE TABLE match_key (
    key       bigint NOT NULL,
    record_id bigint NOT NULL,
    PRIMARY KEY (key, record_id)
);

CREATE TABLE edge (
    left_id  bigint NOT NULL,
    right_id bigint NOT NULL,
    band     text   NOT NULL,
    weight   int    NOT NULL,
    levels   text   NOT NULL,
    vetoes   text[] NOT NULL,
    PRIMARY KEY (left_id, right_id)
);
CREATE INDEX edge_right_id ON edge (right_id);

-- One row for each opportunity; its content is a function of its records and is not kept twice.
CREATE TABLE offer (
    hub_id       uuid PRIMARY KEY,
    revision     bigint  NOT NULL,
    status       text    NOT NULL,
    content_hash text    NOT NULL,
    custodian    text    NOT NULL,
    triage       boolean NOT NULL,
    rule         text    NOT NULL,
    reason       text    NOT NULL,
    commune      text,
    map_version  text    NOT NULL,
    merged_into  uuid,
    changed_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX offer_custodian ON offer (custodian) WHERE status IN ('ACTIVE', 'SUSPENDED');

-- What must still leave. A row is deleted once it has left; the messages it answers count as under way until then.
CREATE TABLE outbox (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel     text   NOT NULL,
    destination text   NOT NULL,
    hub_id      uuid   NOT NULL,
    revision    bigint NOT NULL,
    action      text   NOT NULL,
    body        text   NOT NULL,
    awaiting    text[] NOT NULL
) WITH (toast_tuple_target = 8160);
CREATE INDEX outbox_order ON outbox (channel, seq);
CREATE TABLE delivery_count (
    channel     text   NOT NULL,
    destination text   NOT NULL,
    delivered   bigint NOT NULL,
    PRIMARY KEY (channel, destination)
);

-- How each offer came to what it is: one row for each revision.
CREATE TABLE journal (
    hub_id      uuid   NOT NULL,
    revision    bigint NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    what        text   NOT NULL,
    custodian   text   NOT NULL,
    records     bigint[] NOT NULL,
    PRIMARY KEY (hub_id, revision)
);

CREATE TABLE ledger (
    feed    text   NOT NULL,
    outcome text   NOT NULL,
    count   bigint NOT NULL,
    PRIMARY KEY (feed, outcome)
) WITH (fillfactor = 50);

CREATE TABLE quarantine (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed        text   NOT NULL,
    message_id  text   NOT NULL,
    position    text,
    codes       text[] NOT NULL,
    notices     text   NOT NULL,
    excerpt     text   NOT NULL,
    size        bigint NOT NULL,
    digest      text   NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    UNIQUE (feed, message_id)
);

CREATE TABLE feed_run (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    feed         text   NOT NULL,
    state        text   NOT NULL,
    started_at   timestamptz NOT NULL DEFAULT now(),
    ended_at     timestamptz,
    sent         bigint,
    announced    bigint,
    ingested     bigint NOT NULL DEFAULT 0,
    refused      bigint NOT NULL DEFAULT 0,
    unidentified bigint NOT NULL DEFAULT 0,
    absent       bigint,
    withdrawn    bigint,
    reason       text
);
CREATE INDEX feed_run_feed ON feed_run (feed, id DESC);
CREATE INDEX feed_run_open ON feed_run (state) WHERE state IN ('RUNNING', 'READ', 'HELD');

CREATE TABLE feed_cursor (
    feed   text PRIMARY KEY,
    cursor text NOT NULL,
    at     timestamptz NOT NULL DEFAULT now()
);

-- ShedLock's own shape.
CREATE TABLE shedlock (
    name       varchar(64)  PRIMARY KEY,
    lock_until timestamp    NOT NULL,
    locked_at  timestamp    NOT NULL,
    locked_by  varchar(255) NOT NULL
);
