-- By which flows the stock was last gone through, and how far; the one row.
CREATE TABLE flows_followed (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  text NOT NULL,
    reached  uuid
);
