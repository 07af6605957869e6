package fr.aiguillage.contract;

import org.jspecify.annotations.Nullable;

/**
 * The organisation that receives the trainee, not the school.
 *
 * @param siret of the site; sources often publish the head office instead
 * @param siren of the organisation; that of the SIRET when absent from the source
 * @param legalName as registered; one of legalName and brand is present unless the offer is anonymous
 * @param brand name the public knows
 * @param sizeBand workforce band, the source's own wording
 */
public record Host(
        @Nullable Siret siret,
        @Nullable Siren siren,
        @Nullable String legalName,
        @Nullable String brand,
        @Nullable NafCode naf,
        @Nullable String sizeBand,
        @Nullable HostSector sector) {

    public Host {
        if (siren == null && siret != null) {
            siren = siret.siren();
        }
    }

    /** The name to show: brand, else legal name; absent for an anonymous offer. */
    public @Nullable String displayName() {
        return brand != null ? brand : legalName;
    }
}
