-- What a receiver answered to the last revision of an offer that it was told of.
CREATE TABLE acknowledgement (
    channel     text   NOT NULL,
    destination text   NOT NULL,
    hub_id      uuid   NOT NULL,
    revision    bigint NOT NULL,
    status      text   NOT NULL,
    reason      text,
    at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (channel, destination, hub_id)
);
CREATE INDEX acknowledgement_hub_id ON acknowledgement (hub_id);
