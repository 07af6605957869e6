-- Offers whose seats were shared by need, and what each pôle received. Kept after the offer's end: what was given in a
-- school year counts for the next offers.
CREATE TABLE shared_offer (
    hub_id      uuid PRIMARY KEY,
    signature   text NOT NULL,
    phase       text NOT NULL,
    allotted_on date NOT NULL,
    begins      date NOT NULL,
    candidates  text[] NOT NULL
);
CREATE INDEX shared_offer_phase ON shared_offer (phase) WHERE phase IN ('EXCLUSIVE', 'CANDIDATES');

CREATE TABLE allotment (
    hub_id      uuid    NOT NULL,
    block       int     NOT NULL,
    pole        text    NOT NULL,
    seats       int     NOT NULL,
    levels      text[]  NOT NULL,
    families    text[]  NOT NULL,
    arithmetic  text    NOT NULL,
    school_year int     NOT NULL,
    PRIMARY KEY (hub_id, block, pole)
);
CREATE INDEX allotment_year ON allotment (school_year);
