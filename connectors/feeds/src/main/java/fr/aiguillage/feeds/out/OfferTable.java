package fr.aiguillage.feeds.out;

import fr.aiguillage.contract.Contact;
import fr.aiguillage.contract.Formation;
import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.contract.Siret;
import fr.aiguillage.contract.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Offers as a table for a coordinator's spreadsheet. A row is a seat block, so that seats add up when she filters by
 * week, kind or level. Codes whose leading zero a spreadsheet would eat are written as people write them: the postcode
 * with its town, a SIRET and a telephone number in groups.
 */
public final class OfferTable {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern TEN_DIGITS = Pattern.compile("0[0-9]{9}");

    private record Column(String header, BiFunction<OutgoingOffer, SeatBlock, Cell> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("Identifiant", (row, block) -> Cell.text(row.hubId().toString())),
            new Column("Intitulé", (row, block) -> Cell.text(row.offer().title())),
            new Column("Nature", (row, block) -> Cell.text(FrenchLabels.of(block.kind()))),
            new Column("Niveaux", (row, block) -> Cell.text(levels(block))),
            new Column("Formation", (row, block) -> Cell.text(formation(block.formation()))),
            new Column("Semaines", (row, block) -> Cell.text(weeks(block))),
            new Column("Premier jour", (row, block) -> firstDay(block)),
            new Column("Places", (row, block) -> Cell.number(block.seats())),
            new Column("Places restantes", (row, block) -> Cell.number(block.remaining())),
            new Column("Heures par semaine", (row, block) -> Cell.number(block.weeklyHours())),
            new Column(
                    "Organisme d'accueil",
                    (row, block) -> Cell.text(row.offer().host().displayName())),
            new Column("SIRET", (row, block) -> Cell.text(siret(row.offer().host()))),
            new Column("Adresse", (row, block) -> Cell.text(row.offer().place().address())),
            new Column("Commune", (row, block) -> Cell.text(town(row.offer().place()))),
            new Column(
                    "Lieu connu par",
                    (row, block) ->
                            Cell.text(FrenchLabels.of(row.offer().place().precision()))),
            new Column(
                    "Latitude", (row, block) -> Cell.number(row.offer().place().lat())),
            new Column(
                    "Longitude", (row, block) -> Cell.number(row.offer().place().lon())),
            new Column("Contact", (row, block) -> contact(row.offer().contact(), Contact::role)),
            new Column("Courriel", (row, block) -> contact(row.offer().contact(), Contact::functionalEmail)),
            new Column("Téléphone", (row, block) -> contact(row.offer().contact(), OfferTable::phone)),
            new Column(
                    "Fauteuil roulant",
                    (row, block) -> Cell.text(
                            FrenchLabels.of(row.offer().accessibility().wheelchair()))),
            new Column(
                    "Poste adapté",
                    (row, block) -> Cell.text(
                            FrenchLabels.of(row.offer().accessibility().adaptedPost()))),
            new Column("Réservée jusqu'au", (row, block) -> Cell.day(row.offer().reservedUntil())),
            new Column("Expire le", (row, block) -> day(expiry(row))),
            new Column(
                    "Statut",
                    (row, block) -> Cell.text(FrenchLabels.of(row.offer().status()))),
            new Column("Description", (row, block) -> Cell.text(row.offer().description())),
            new Column("Lien", (row, block) -> Cell.text(row.offer().source().permalink())),
            new Column("Sources", (row, block) -> Cell.text(sources(row))),
            new Column("Rôle", (row, block) -> Cell.text(row.role().french())),
            new Column("Pôle gestionnaire", (row, block) -> Cell.text(row.custodian())),
            new Column("Règle d'aiguillage", (row, block) -> Cell.text(row.rule())),
            new Column("Motif", (row, block) -> Cell.text(FrenchLabels.motif(row.rule(), row.reason()))),
            new Column("Révision", (row, block) -> Cell.number(row.revision())),
            new Column("Modifiée le", (row, block) -> day(row.changedAt())));

    private OfferTable() {}

    /** French headers, in the order of the cells. */
    public static List<String> headers() {
        return COLUMNS.stream().map(Column::header).toList();
    }

    /** One row for each seat block. */
    public static List<List<Cell>> rows(OutgoingOffer offer) {
        return offer.offer().seatBlocks().stream()
                .map(block -> COLUMNS.stream()
                        .map(column -> column.cell().apply(offer, block))
                        .toList())
                .toList();
    }

    private static String sources(OutgoingOffer row) {
        return row.sources().stream().map(OutgoingOffer.Source::toString).collect(Collectors.joining(", "));
    }

    private static String levels(SeatBlock block) {
        return block.levels().stream().sorted().map(FrenchLabels::of).collect(Collectors.joining(", "));
    }

    private static @Nullable String formation(@Nullable Formation formation) {
        if (formation == null) {
            return null;
        }
        if (formation.label() != null) {
            return formation.label();
        }
        return formation.mef() != null ? "MEF " + formation.mef() : "RNCP " + formation.rncp();
    }

    private static String weeks(SeatBlock block) {
        return block.weeks().stream().map(IsoWeek::toString).collect(Collectors.joining(", "));
    }

    private static Cell firstDay(SeatBlock block) {
        return block.weeks().isEmpty()
                ? Cell.EMPTY
                : Cell.day(block.weeks().get(0).monday());
    }

    private static @Nullable String siret(Host host) {
        Siret siret = host.siret();
        if (siret == null) {
            return null;
        }
        String digits = siret.value();
        return digits.substring(0, 3)
                + " "
                + digits.substring(3, 6)
                + " "
                + digits.substring(6, 9)
                + " "
                + digits.substring(9);
    }

    private static @Nullable String town(Place place) {
        String postcode = place.postcode();
        String city = place.city();
        if (postcode != null) {
            return city == null ? "Code postal " + postcode : postcode + " " + city;
        }
        if (place.inseeCode() != null) {
            return (city == null ? "INSEE " : city + " — INSEE ") + place.inseeCode();
        }
        return city == null && place.department() != null ? "Département " + place.department() : city;
    }

    private static Cell contact(@Nullable Contact contact, Function<Contact, @Nullable String> field) {
        return contact == null ? Cell.EMPTY : Cell.text(field.apply(contact));
    }

    private static @Nullable String phone(Contact contact) {
        String phone = contact.phone();
        return phone != null && TEN_DIGITS.matcher(phone).matches() ? phone.replaceAll("(..)(?=.)", "$1 ") : phone;
    }

    private static @Nullable Instant expiry(OutgoingOffer row) {
        Validity validity = row.offer().validity();
        return validity.expiresAt();
    }

    private static Cell day(@Nullable Instant instant) {
        return instant == null ? Cell.EMPTY : Cell.day(LocalDate.ofInstant(instant, PARIS));
    }
}
