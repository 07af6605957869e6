package fr.aiguillage.mocks.partner;

import fr.aiguillage.mocks.scenario.Publication;

/**
 * One CloudEvent of the partner.
 *
 * @param id the same when it is sent again
 * @param data JSON
 */
record PartnerEvent(String id, String type, String subject, String data) {
    private static final String UPSERTED = "fr.aiguillage.offer.upserted";
    private static final String FILLED = "fr.aiguillage.offer.filled";
    private static final String WITHDRAWN = "fr.aiguillage.offer.withdrawn";

    /** What the partner has to say about an offer at a step. */
    static PartnerEvent of(Publication publication, int step, PartnerOffers offers) {
        String id = publication.remoteId() + ":" + PartnerOffers.version(publication, step);
        return switch (publication.fate().at(step)) {
            case SHOWN, REVISED ->
                new PartnerEvent(
                        id,
                        UPSERTED,
                        publication.remoteId(),
                        offers.offer(publication, step).toString());
            case FULL ->
                new PartnerEvent(
                        id,
                        FILLED,
                        publication.remoteId(),
                        offers.reference(publication, step).toString());
            case GONE ->
                new PartnerEvent(
                        id,
                        WITHDRAWN,
                        publication.remoteId(),
                        offers.reference(publication, step).toString());
        };
    }
}
