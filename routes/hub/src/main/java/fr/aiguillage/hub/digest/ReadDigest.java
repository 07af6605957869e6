package fr.aiguillage.hub.digest;

import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.HostSector;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.Pole;
import fr.aiguillage.core.territory.PoleMap;
import fr.aiguillage.core.territory.PoleMaps;
import fr.aiguillage.feeds.out.FrenchLabels;
import fr.aiguillage.hub.digest.Digest.Line;
import fr.aiguillage.hub.digest.Digest.Section;
import fr.aiguillage.hub.matching.ReadGolden;
import fr.aiguillage.hub.sharing.ReadGaps;
import fr.aiguillage.hub.store.DigestStore;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OfferStore;
import fr.aiguillage.hub.store.ReviewStore;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a pôle should know of a day. */
@Component
public class ReadDigest {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final DigestStore store;
    private final OfferStore offers;
    private final ReadGolden golden;
    private final ReviewStore reviews;
    private final ReadGaps gaps;
    private final PoleMaps maps;
    private final PlaceOffers place;
    private final DigestSettings settings;
    private final Clock clock;

    ReadDigest(
            DigestStore store,
            OfferStore offers,
            ReadGolden golden,
            ReviewStore reviews,
            ReadGaps gaps,
            PoleMaps maps,
            PlaceOffers place,
            DigestSettings settings,
            Clock clock) {
        this.store = store;
        this.offers = offers;
        this.golden = golden;
        this.reviews = reviews;
        this.gaps = gaps;
        this.maps = maps;
        this.place = place;
        this.settings = settings;
        this.clock = clock;
    }

    /** Today in Paris. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(PARIS));
    }

    /**
     * The day of a pôle or of the desk; empty when the map in force knows neither.
     *
     * @param visible whether it also tells of what the pôle may only see
     */
    @Transactional(readOnly = true)
    public Optional<Digest> read(PoleId pole, LocalDate day, boolean visible) {
        PoleMap map = maps.nearest(today());
        return map.destinations().contains(pole) ? Optional.of(read(map, pole, day, visible)) : Optional.empty();
    }

    private Digest read(PoleMap map, PoleId pole, LocalDate day, boolean visible) {
        Instant now = clock.instant();
        boolean desk = pole.equals(map.desk().id());
        List<DigestStore.Move> moves = store.moves(pole, start(day), start(day.plusDays(1)));
        Instant soon = start(today().plusDays(settings.expiringWithin() + 1L));
        return new Digest(
                pole.value(),
                desk ? map.desk().label() : map.find(pole).orElseThrow().label(),
                day.toString(),
                place.version(today()),
                now.toString(),
                store.open(pole),
                moved(moves, move -> move.now() && !move.before(), move -> null),
                moved(moves, move -> move.now() && move.before(), move -> null),
                moved(moves, move -> !move.now(), ReadDigest::whereItWent),
                section(
                        store.expiring(pole, soon),
                        DigestStore.Ending::hubId,
                        ending -> "expire le " + DAY.format(ending.at().atZone(PARIS))),
                section(store.suspended(pole), Function.identity(), suspended -> "suspendue par sa source"),
                visible ? seen(map, pole, day) : null,
                reviews.countOf(pole.value()),
                desk ? waiting() : Map.of(),
                desk ? store.waitingSince(pole, start(deadline(map))) : 0,
                gaps.of(pole, today()).stream().map(ReadDigest::gap).toList());
    }

    private Section seen(PoleMap map, PoleId pole, LocalDate day) {
        return section(
                store.seen(pole, start(day), start(day.plusDays(1))),
                DigestStore.Seen::hubId,
                seen -> "gérée par "
                        + map.find(new PoleId(seen.custodian()))
                                .map(Pole::label)
                                .orElse(seen.custodian()));
    }

    /** A desk that had until the end of this day for what came before it; holidays count as working days. */
    private LocalDate deadline(PoleMap map) {
        LocalDate day = today();
        for (int left = map.desk().answerWithin(); left > 0; ) {
            day = day.minusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return day;
    }

    private Map<String, Long> waiting() {
        Map<String, Long> byReason = new TreeMap<>();
        store.triageByRule().forEach((rule, count) -> byReason.put(WhyHere.of(rule), count));
        return byReason;
    }

    private Section moved(
            List<DigestStore.Move> moves,
            Predicate<DigestStore.Move> wanted,
            Function<DigestStore.Move, @Nullable String> note) {
        return section(moves.stream().filter(wanted).toList(), DigestStore.Move::hubId, note);
    }

    private <T> Section section(List<T> all, Function<T, UUID> hubId, Function<T, @Nullable String> note) {
        List<T> shown = all.subList(0, Math.min(all.size(), Digest.LINES_LIMIT));
        Map<UUID, HeldOffer> held = offers.find(shown.stream().map(hubId).toList());
        List<Line> lines = new ArrayList<>();
        for (T one : shown) {
            HeldOffer offer = held.get(hubId.apply(one));
            if (offer != null) {
                lines.add(line(offer, note.apply(one)));
            }
        }
        Map<String, Integer> kinds = new TreeMap<>();
        lines.forEach(line -> line.kinds().forEach(kind -> kinds.merge(kind, 1, Integer::sum)));
        return new Section(all.size(), kinds, lines);
    }

    private Line line(HeldOffer held, @Nullable String note) {
        String id = held.hubId().toString();
        Offer offer = golden.read(held.hubId()).orElse(null);
        if (offer == null) {
            String title = store.title(held.hubId()).orElse("(sans intitulé)");
            return new Line(id, title, null, null, 0, List.of(), List.of(), List.of(), null, note);
        }
        return new Line(
                id,
                offer.title(),
                host(offer.host()),
                town(offer.place()),
                offer.seats(),
                distinct(offer, block -> List.of(FrenchLabels.of(block.kind()))),
                distinct(
                        offer,
                        block -> block.levels().stream()
                                .sorted()
                                .map(FrenchLabels::of)
                                .toList()),
                distinct(
                        offer,
                        block -> block.weeks().stream().map(Object::toString).toList()),
                held.open() ? WhyHere.of(held.placement().rule()) : null,
                note);
    }

    private static List<String> distinct(Offer offer, Function<fr.aiguillage.contract.SeatBlock, List<String>> values) {
        return offer.seatBlocks().stream()
                .flatMap(block -> values.apply(block).stream())
                .distinct()
                .toList();
    }

    /** The name of someone who works for himself is that of a person. */
    private static @Nullable String host(Host host) {
        return host.sector() == HostSector.SELF_EMPLOYED ? null : host.displayName();
    }

    private static @Nullable String town(Place place) {
        if (place.city() != null) {
            return place.city();
        }
        return place.postcode() != null ? place.postcode() : place.department();
    }

    private static String whereItWent(DigestStore.Move move) {
        return switch (move.what()) {
            case "MERGED" -> "réunie à une autre offre";
            case "FILLED" -> "pourvue";
            case "EXPIRED" -> "expirée";
            case "SCHOOL_YEAR_OVER" -> "année scolaire terminée, non confirmée depuis";
            case "WITHDRAWN" -> "retirée";
            default -> "remise à " + move.custodian();
        };
    }

    private static Digest.Gap gap(ReadGaps.Gap gap) {
        List<String> levels =
                gap.need().levels().stream().sorted().map(FrenchLabels::of).collect(Collectors.toList());
        return new Digest.Gap(
                levels,
                gap.need().family(),
                gap.need().headcount(),
                gap.usable(),
                gap.given(),
                gap.missing(),
                gap.weeks().stream()
                        .map(week -> new Digest.Week(week.week().toString(), week.seats(), week.missing()))
                        .toList(),
                gap.anyWeek());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }
}
