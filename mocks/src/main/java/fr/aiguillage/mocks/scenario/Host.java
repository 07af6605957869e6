package fr.aiguillage.mocks.scenario;

/**
 * The organisation and site behind opportunities, as it really is.
 *
 * @param name what stands over the door
 * @param legalName as registered
 * @param legalForm such as SARL; empty for a sole trader
 * @param siret of this site
 * @param headOfficeSiret of the organisation's seat; the same for most
 */
public record Host(
        String name,
        String legalName,
        String legalForm,
        String siret,
        String headOfficeSiret,
        Trade trade,
        Commune commune,
        String postcode,
        String street) {

    /** Whether this is one shop of many. */
    public boolean isChain() {
        return !siret.equals(headOfficeSiret);
    }
}
