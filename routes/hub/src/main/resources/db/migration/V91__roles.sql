-- What the receiver is to the offer: custodian, shared or visible.
ALTER TABLE outbox ADD COLUMN role text NOT NULL DEFAULT 'custodian';
