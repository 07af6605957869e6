-- Who sees an offer and whom it counts for (in millionths by pôle), beside who handles it. Empty for offers placed
-- before: their custodian then sees them alone and they count for it.
ALTER TABLE offer
    ADD COLUMN visibility  text[] NOT NULL DEFAULT '{}',
    ADD COLUMN attribution text   NOT NULL DEFAULT '';
