-- Asked once a minute, and nearly always answered with nothing: the newest and the oldest version suffice.
CREATE INDEX offer_map_version ON offer (map_version) WHERE status IN ('ACTIVE', 'SUSPENDED') AND merged_into IS NULL;
