package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.HostSector;
import fr.aiguillage.contract.NafCode;
import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.Siren;
import fr.aiguillage.contract.Siret;

/** Reads {@code host}; it must be there, and may be empty for an anonymous offer. */
final class HostReader {

    private static final int NAME_LIMIT = 300;
    private static final int BAND_LIMIT = 60;
    private static final Choices<HostSector> SECTORS = new Choices<>(HostSector.class);
    private static final Host ANONYMOUS = new Host(null, null, null, null, null, null, null);

    private HostReader() {}

    static Host read(JsonObject offer) {
        if (!offer.has("host")) {
            offer.note(OfferNotice.REQUIRED_MISSING, "host", "host");
        }
        JsonObject host = offer.object("host", OfferObject.HOST);
        if (host == null) {
            return ANONYMOUS;
        }
        Siret siret = LeadingZero.find(host, "siret", Siret::find, OfferNotice.SIRET_INVALID);
        Siren siren = LeadingZero.find(host, "siren", Siren::find, OfferNotice.SIREN_INVALID);
        if (siret != null && siren != null && !siren.equals(siret.siren())) {
            host.note(OfferNotice.SIREN_NOT_OF_SIRET, "siren");
            siren = null;
        }
        return new Host(
                siret,
                siren,
                FreeText.shortText(host, "legalName", NAME_LIMIT),
                FreeText.shortText(host, "brand", NAME_LIMIT),
                Codes.find(host, "naf", NafCode::find, OfferNotice.NAF_INVALID),
                FreeText.shortText(host, "sizeBand", BAND_LIMIT),
                Codes.choice(host, "sector", SECTORS));
    }
}
