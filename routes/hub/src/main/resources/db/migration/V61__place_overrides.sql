-- What coordinators said about addresses: «not ours, because».
CREATE TABLE place_override (
    place_key text PRIMARY KEY,
    custodian text NOT NULL,
    reason    text NOT NULL,
    hub_id    uuid NOT NULL,
    at        timestamptz NOT NULL DEFAULT now()
);
