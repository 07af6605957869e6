package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Offers of every shape, the same for the same seed. */
final class RandomOffers {

    private final Random random;

    RandomOffers(long seed) {
        random = new Random(seed);
    }

    Offer next() {
        return new Offer(
                new SourceRef(
                        "id-" + random.nextInt(),
                        maybe(() -> (long) random.nextInt(1000)),
                        maybe(this::instant),
                        maybe(() -> "https://example.org/offre/" + random.nextInt(999))),
                list(() -> "banque-lyon:" + random.nextInt(9)),
                text(),
                maybe(this::text),
                list(this::text),
                list(this::text),
                atLeastOne(this::seatBlock),
                maybe(() -> new NafCode("56.10A")),
                list(() -> new RomeCode("G1602")),
                host(),
                place(),
                maybe(() -> new Contact(
                        maybe(this::text),
                        maybe(() -> "stages@exemple.fr"),
                        maybe(() -> "04 72 00 00 00"),
                        maybe(this::text))),
                maybe(() -> new Tutor(maybe(this::text), 1 + random.nextInt(5))),
                random.nextBoolean()
                        ? Accessibility.UNKNOWN
                        : new Accessibility(
                                one(AccessibilityClaim.values()),
                                one(AccessibilityClaim.values()),
                                one(AccessibilityClaim.values()),
                                one(AccessibilityClaim.values()),
                                maybe(this::text)),
                random.nextBoolean() ? Inclusion.UNKNOWN : new Inclusion(answer(), answer(), answer()),
                maybe(() -> new Transport(
                        maybe(this::text), maybe(() -> random.nextInt(60)), answer(), answer(), answer())),
                maybe(() -> new Equipment(answer(), maybe(this::text), list(this::text), answer(), maybe(this::date))),
                maybe(() -> new ReservedFor(
                        list(() -> new PoleId("lyon-sud")),
                        list(() -> new Uai("0690026D")),
                        random.nextBoolean(),
                        random.nextBoolean())),
                maybe(this::date),
                one(DiffusionScope.values()),
                validity(),
                one(OfferStatus.values()),
                maybe(this::text));
    }

    private Validity validity() {
        Instant published = instant();
        return new Validity(
                maybe(() -> published),
                maybe(() -> published.plusSeconds(random.nextInt(9_000_000))),
                maybe(this::instant));
    }

    private Host host() {
        Siret siret = maybe(() -> new Siret("35600000000048"));
        return new Host(
                siret,
                siret == null ? maybe(() -> new Siren("552100554")) : null,
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new NafCode("45.20A")),
                maybe(() -> "10-19"),
                maybe(() -> one(HostSector.values())));
    }

    private Place place() {
        boolean located = random.nextBoolean();
        return new Place(
                maybe(this::text),
                maybe(() -> "69001"),
                maybe(this::text),
                maybe(() -> new CommuneCode("69381")),
                located ? 45.7 + random.nextDouble() : null,
                located ? 4.8 + random.nextDouble() : null,
                one(PlacePrecision.values()),
                maybe(() -> "2A"),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private SeatBlock seatBlock() {
        int seats = 1 + random.nextInt(SeatBlock.SEATS_LIMIT);
        return new SeatBlock(
                one(OfferKind.values()),
                Set.copyOf(list(() -> one(Level.values())).stream().collect(Collectors.toSet())),
                maybe(() ->
                        new Formation(maybe(() -> new Mef("24720010310")), maybe(() -> "38878"), maybe(this::text))),
                list(() -> new IsoWeek(2026, 1 + random.nextInt(53))),
                seats,
                maybe(() -> random.nextInt(seats + 1)),
                maybe(() -> random.nextInt(70) / 2.0),
                maybe(() -> 14),
                maybe(() -> 25));
    }

    private String text() {
        String[] words = {
            "Découverte",
            "du",
            "métier",
            "d’œuvre",
            "à l'atelier",
            "<3",
            "naïve\nfin",
            "\"entre guillemets\"",
            "\uD83D\uDE82",
            "a\\b",
            "R&D",
            "5 < 6"
        };
        return atLeastOne(() -> one(words)).stream().limit(5).collect(Collectors.joining(" "));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(90_000_000), random.nextInt(1_000) * 1_000_000L);
    }

    private LocalDate date() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
    }

    private TriState answer() {
        return one(TriState.values());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> list(Supplier<T> item) {
        return random.nextBoolean() ? List.of() : atLeastOne(item);
    }

    private <T> List<T> atLeastOne(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        do {
            items.add(item.get());
        } while (random.nextInt(3) > 0);
        return items;
    }
}
