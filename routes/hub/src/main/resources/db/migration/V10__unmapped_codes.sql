-- Codes that a feed sends and no table of its knows: the work list of whoever keeps the tables.
CREATE TABLE unmapped_code (
  feed       text        NOT NULL,
  code_table text        NOT NULL,
  value      text        NOT NULL,
  met        bigint      NOT NULL,
  first_met  timestamptz NOT NULL DEFAULT now(),
  last_met   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (feed, code_table, value)
);
