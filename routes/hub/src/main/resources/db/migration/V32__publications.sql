-- What other systems must show of each offer, and what they show: wanted is written with the offer, the rest once the
-- system has taken it.
CREATE TABLE publication (
    system         text    NOT NULL,
    hub_id         uuid    NOT NULL,
    wanted         boolean NOT NULL,
    revision       bigint  NOT NULL,
    shown          boolean NOT NULL DEFAULT false,
    shown_revision bigint,
    remote_id      text,
    link           text,
    refusal        text,
    changed_at     timestamptz NOT NULL DEFAULT now(),
    echoed_at      timestamptz,
    PRIMARY KEY (system, hub_id)
);
CREATE INDEX publication_hub_id ON publication (hub_id);
CREATE INDEX publication_remote_id ON publication (system, remote_id) WHERE remote_id IS NOT NULL;
CREATE INDEX publication_link ON publication (system, link) WHERE link IS NOT NULL;
