-- ended: what the system was told to end, and may show all the same. Under its own name among the parts, since a new
-- advert may have taken its place.
ALTER TABLE publication_part ADD COLUMN ended boolean NOT NULL DEFAULT false;
