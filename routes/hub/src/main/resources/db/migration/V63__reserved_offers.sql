-- Asked once a minute: which reservations have ended.
CREATE INDEX offer_reserved ON offer (hub_id)
    WHERE rule = 'RESERVED_FOR_ESTABLISHMENT' AND status IN ('ACTIVE', 'SUSPENDED') AND merged_into IS NULL;
