-- Several adverts of one offer at a system, each by its name; the only one of an offer has none.
CREATE TABLE publication_part (
    system      text    NOT NULL,
    hub_id      uuid    NOT NULL,
    part        text    NOT NULL,
    remote_id   text    NOT NULL,
    link        text,
    unpublished boolean NOT NULL,
    PRIMARY KEY (system, hub_id, part)
);
CREATE INDEX publication_part_remote_id ON publication_part (system, remote_id);
CREATE INDEX publication_part_link ON publication_part (system, link) WHERE link IS NOT NULL;

-- generation: how often the system has ended it for good; a name that was deleted there may stay taken.
-- body: what a file target writes, as long as it does.
ALTER TABLE publication
    ADD COLUMN generation int NOT NULL DEFAULT 0,
    ADD COLUMN body text;
