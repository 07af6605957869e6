-- The latest version that a source told of a record, also with the content that was held: it stands where each message
-- writes anyhow, so that an unchanged record is not written for its sake.
ALTER TABLE last_seen
    ADD COLUMN version    bigint,
    ADD COLUMN updated_at timestamptz;
