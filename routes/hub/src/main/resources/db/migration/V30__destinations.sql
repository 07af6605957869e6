-- How each destination fares that is delivered to one by one (files, web hooks, systems); the pôles' queues go together.
-- One instance at a time delivers to a destination: it holds the lease, without keeping a connection while it sends.
CREATE TABLE destination (
    channel       text NOT NULL,
    destination   text NOT NULL,
    holder        uuid,
    leased_until  timestamptz,
    failures      int  NOT NULL DEFAULT 0,
    failing_since timestamptz,
    next_try      timestamptz,
    last_error    text,
    parked_at     timestamptz,
    PRIMARY KEY (channel, destination)
);
CREATE INDEX outbox_destination ON outbox (channel, destination, seq) WHERE channel <> 'queue';
