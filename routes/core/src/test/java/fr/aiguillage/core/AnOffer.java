package fr.aiguillage.core;

import fr.aiguillage.contract.Accessibility;
import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.Contact;
import fr.aiguillage.contract.DiffusionScope;
import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.Inclusion;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.PlacePrecision;
import fr.aiguillage.contract.ReservedFor;
import fr.aiguillage.contract.RomeCode;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.Siret;
import fr.aiguillage.contract.SourceRef;
import fr.aiguillage.contract.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds offers for tests; fills what does not matter. */
public final class AnOffer {

    private @Nullable String agreementRef;
    private String title = "Mécanicien automobile H/F";
    private @Nullable String description = null;
    private @Nullable String siret = null;
    private @Nullable String employer = "Garage Martin";
    private @Nullable String commune = "69266";
    private @Nullable String postcode = "69100";
    private @Nullable String city = "Villeurbanne";
    private @Nullable Place place = null;
    private List<IsoWeek> weeks = List.of();
    private Set<Level> levels = Set.of();
    private int seats = 1;
    private @Nullable List<SeatBlock> blocks = null;
    private @Nullable Contact contact = null;
    private OfferStatus status = OfferStatus.ACTIVE;
    private List<String> originChain = List.of();

    private @Nullable ReservedFor reservedFor = null;
    private @Nullable LocalDate reservedUntil = null;
    private List<RomeCode> rome = List.of();
    private Inclusion inclusion = Inclusion.UNKNOWN;

    public static AnOffer offer() {
        return new AnOffer();
    }

    public AnOffer titled(String text) {
        title = text;
        return this;
    }

    public AnOffer describedAs(@Nullable String text) {
        description = text;
        return this;
    }

    public AnOffer siret(@Nullable String value) {
        siret = value;
        return this;
    }

    public AnOffer employer(@Nullable String name) {
        employer = name;
        return this;
    }

    public AnOffer in(String communeCode, String postalCode, String town) {
        commune = communeCode;
        postcode = postalCode;
        city = town;
        return this;
    }

    public AnOffer at(Place somewhere) {
        place = somewhere;
        return this;
    }

    public AnOffer weeks(int year, int first, int last) {
        weeks = IntStream.rangeClosed(first, last)
                .mapToObj(week -> new IsoWeek(year, week))
                .toList();
        return this;
    }

    public AnOffer levels(Level... wanted) {
        levels = Set.of(wanted);
        return this;
    }

    /** In place of the one block of the levels, weeks and seats given. */
    public AnOffer blocks(List<SeatBlock> of) {
        blocks = of;
        return this;
    }

    public AnOffer seats(int count) {
        seats = count;
        return this;
    }

    public AnOffer contact(String email) {
        contact = new Contact("accueil", email, null, null);
        return this;
    }

    public AnOffer status(OfferStatus value) {
        status = value;
        return this;
    }

    public AnOffer reservedFor(ReservedFor whom, LocalDate until) {
        reservedFor = whom;
        reservedUntil = until;
        return this;
    }

    public AnOffer under(String agreement) {
        agreementRef = agreement;
        return this;
    }

    public AnOffer rome(RomeCode... codes) {
        rome = List.of(codes);
        return this;
    }

    public AnOffer inclusion(Inclusion value) {
        inclusion = value;
        return this;
    }

    public AnOffer via(String... chain) {
        originChain = List.of(chain);
        return this;
    }

    public Offer build() {
        Siret number = siret == null ? null : new Siret(siret);
        return new Offer(
                new SourceRef("any", null, null, null),
                originChain,
                title,
                description,
                List.of(),
                List.of(),
                blocks == null
                        ? List.of(new SeatBlock(OfferKind.PFMP, levels, null, weeks, seats, null, null, null, null))
                        : blocks,
                null,
                rome,
                new Host(number, null, employer, null, null, null, null),
                place == null ? placeOfCommune() : place,
                contact,
                null,
                Accessibility.UNKNOWN,
                inclusion,
                null,
                null,
                reservedFor,
                reservedUntil,
                DiffusionScope.OPEN,
                Validity.UNKNOWN,
                status,
                agreementRef);
    }

    private Place placeOfCommune() {
        CommuneCode code = commune == null ? null : new CommuneCode(commune);
        PlacePrecision precision = commune == null ? PlacePrecision.POSTCODE : PlacePrecision.COMMUNE;
        return new Place(null, postcode, city, code, null, null, precision, null, false, false, false);
    }
}
