-- What was received, for each message that changed something: the source record of a polled feed, the canonical offer
-- of a pushing partner. Only what the feed declares and never data about pupils, so that it may be kept.
ALTER TABLE inbox ADD COLUMN raw text;
