package fr.aiguillage.mocks.scenario;

import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.OfferKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The opportunities of a scenario by their number. */
final class Opportunities {
    private static final double SECOND_PERIOD_SHARE = 0.5;
    private static final double OVER_SHARE = 0.015;
    private static final int WEEKS_BETWEEN_PERIODS = 10;

    private final ScenarioSettings settings;
    private final Hosts hosts;

    Opportunities(ScenarioSettings settings, Hosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
    }

    /** Every odd number may be a second period of the PFMP before it, at the same host: alike, yet another one. */
    Opportunity opportunity(int number) {
        if (number % 2 == 1) {
            Opportunity before = single(number - 1);
            boolean again = Draw.of(settings.seed(), "second-period", number).chance(SECOND_PERIOD_SHARE);
            if (again && before.kind() == OfferKind.PFMP) {
                return secondPeriod(number, before);
            }
        }
        return single(number);
    }

    private Opportunity single(int number) {
        Draw draw = Draw.of(settings.seed(), "opportunity", number);
        Shape shape = Shape.draw(draw);
        Host host = hosts.host(draw.below(1 + settings.size() * 3 / 5));
        boolean over = draw.chance(OVER_SHARE);
        LocalDate first = over
                ? settings.today().minusWeeks(draw.between(20, 40))
                : settings.today().plusWeeks(draw.between(3, 26));
        List<IsoWeek> weeks = weeks(first, draw.between(shape.leastWeeks(), shape.mostWeeks()));
        boolean vocational =
                shape.levels().contains(Level.CAP) || shape.levels().contains(Level.BAC_PRO);
        return new Opportunity(
                number,
                shape.kind(),
                shape.levels(),
                vocational && shape.kind() != OfferKind.ENCOUNTER_EVENT ? formation(shape, host.trade()) : null,
                mef(shape, host.trade()),
                host,
                place(draw),
                weeks,
                draw.between(1, shape.mostSeats()),
                draw.chance(0.5) ? null : draw.chance(0.6),
                over ? first.minusWeeks(8) : settings.today().minusDays(draw.between(1, 50)),
                over ? first.minusWeeks(1) : last(weeks, first));
    }

    private Opportunity secondPeriod(int number, Opportunity before) {
        LocalDate first = before.weeks().get(before.weeks().size() - 1).monday().plusWeeks(WEEKS_BETWEEN_PERIODS);
        return new Opportunity(
                number,
                before.kind(),
                before.levels(),
                before.formation(),
                before.mef(),
                before.host(),
                before.place(),
                weeks(first, before.weeks().size()),
                before.seats(),
                before.accessible(),
                before.publishedOn(),
                before.availableUntil().plusWeeks(WEEKS_BETWEEN_PERIODS));
    }

    private static String formation(Shape shape, Trade trade) {
        boolean cap = shape.levels().contains(Level.CAP) && !trade.cap().isEmpty();
        return cap ? trade.cap() : trade.bacPro();
    }

    private static @Nullable String mef(Shape shape, Trade trade) {
        boolean known = shape.levels().contains(Level.CAP) && !trade.cap().isEmpty();
        return known && shape.kind() == OfferKind.PFMP ? trade.mef() : null;
    }

    private static PlaceKind place(Draw draw) {
        double share = draw.share();
        return share < 0.007 ? PlaceKind.ABROAD : share < 0.012 ? PlaceKind.REMOTE : PlaceKind.AT_HOST;
    }

    private static List<IsoWeek> weeks(LocalDate first, int count) {
        return IntStream.range(0, count)
                .mapToObj(week -> IsoWeek.of(first.plusWeeks(week)))
                .toList();
    }

    private static LocalDate last(List<IsoWeek> weeks, LocalDate first) {
        return weeks.isEmpty() ? first.plusWeeks(12) : weeks.get(0).monday().minusDays(3);
    }
}
