package fr.aiguillage.bench.territory;

import fr.aiguillage.contract.Accessibility;
import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.SourceRef;
import fr.aiguillage.contract.Validity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The least that an offer must hold to be placed. */
public final class PlacedOffers {

    private PlacedOffers() {}

    /** An offer whose place says this much. */
    public static Offer at(@Nullable String code, @Nullable String postcode, @Nullable String town) {
        Place place = new Place(
                null,
                postcode,
                town,
                code == null ? null : new CommuneCode(code),
                null,
                null,
                code == null ? PlacePrecision.POSTCODE : PlacePrecision.COMMUNE,
                null,
                false,
                false,
                false);
        return new Offer(
                new SourceRef("1", null, null, null),
                List.of(),
                "Stage",
                null,
                List.of(),
                List.of(),
                List.of(new SeatBlock(OfferKind.PFMP, Set.of(), null, List.of(), 1, null, null, null, null)),
                null,
                List.of(),
                new Host(null, null, "Garage", null, null, null, null),
                place,
                null,
                null,
                Accessibility.UNKNOWN,
                Inclusion.UNKNOWN,
                null,
                null,
                null,
                null,
                DiffusionScope.OPEN,
                Validity.UNKNOWN,
                OfferStatus.ACTIVE,
                null);
    }
}
