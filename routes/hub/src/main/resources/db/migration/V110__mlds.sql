-- Who alone learns, beside the custodian, that the host receives young people leaving detention, and who ever did: a
-- replay takes back what was told.
ALTER TABLE offer ADD COLUMN mlds text;
ALTER TABLE offer ADD COLUMN mlds_told text[] NOT NULL DEFAULT '{}';
CREATE INDEX offer_mlds ON offer (mlds) WHERE mlds IS NOT NULL;
CREATE INDEX offer_mlds_told ON offer USING gin (mlds_told) WHERE mlds_told <> '{}';
