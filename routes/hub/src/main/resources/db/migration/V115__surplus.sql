-- Seats that a pôle released of an offer in its custody, and what became of it; one release at a time for each offer.
CREATE TABLE surplus_release (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hub_id   uuid        NOT NULL,
    pole     text        NOT NULL,
    block    int,
    seats    int,
    reason   text        NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    ended_by text
);
CREATE UNIQUE INDEX surplus_release_open ON surplus_release (hub_id) WHERE ended_at IS NULL;
