-- Part of a replayed delivery's id, so that the broker does not take it for a resend; 0 for one that was never sent.
CREATE SEQUENCE replay_number;
ALTER TABLE outbox ADD COLUMN replay bigint NOT NULL DEFAULT 0;
