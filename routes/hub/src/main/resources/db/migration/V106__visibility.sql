-- A pôle's file and its replays ask for the open offers that the pôle may see without having them in custody.
CREATE INDEX offer_visibility ON offer USING gin (visibility)
    WHERE status IN ('ACTIVE', 'SUSPENDED') AND merged_into IS NULL;
