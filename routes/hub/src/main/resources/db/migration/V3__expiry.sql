-- When a record ends unless it is seen again: announced by its source or reckoned by its feed's rule. It stands beside
-- the mark of the last sighting, which renews it; without an index, so that the mark stays cheap. A sweep reads it all.
ALTER TABLE last_seen ADD COLUMN expires_at timestamptz;
UPDATE last_seen SET expires_at = record.expires_at FROM record WHERE record.id = last_seen.record_id;
DROP INDEX record_expires_at;
