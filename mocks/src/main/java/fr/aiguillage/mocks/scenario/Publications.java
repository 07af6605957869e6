package fr.aiguillage.mocks.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Which systems publish an opportunity: mostly one, at times up to four. */
final class Publications {
    private final long seed;

    Publications(long seed) {
        this.seed = seed;
    }

    List<Publication> of(Opportunity opportunity) {
        Draw draw = Draw.of(seed, "publication", opportunity.number());
        List<OfferSystem> systems = new ArrayList<>(OfferSystem.publishing(opportunity.kind()));
        for (int i = systems.size() - 1; i > 0; i--) {
            Collections.swap(systems, i, draw.below(i + 1));
        }
        return systems.subList(0, Math.min(copies(draw), systems.size())).stream()
                .map(system -> new Publication(
                        system, remoteId(system, opportunity.number()), opportunity, Fate.draw(draw), Flaw.draw(draw)))
                .toList();
    }

    private static int copies(Draw draw) {
        double share = draw.share();
        return share < 0.55 ? 1 : share < 0.83 ? 2 : share < 0.95 ? 3 : 4;
    }

    /** Ids say nothing about each other, as in real life, yet none comes twice: the factors are odd. */
    private static String remoteId(OfferSystem system, int number) {
        return switch (system) {
            case ONISEP -> "MSEL-" + (100_000 + number);
            case BANK -> Integer.toString(2_000_000 + number);
            case POLE_EMPLOI -> poleEmploiId(number);
            case MISSION_LOCALE -> "ML69123-" + (500_000 + number);
            case PARTNER -> "cci-" + Integer.toHexString(0x10_0000 + number);
        };
    }

    /** Three digits, then base 26 in letters: such as {@code 132LKFB}. */
    private static String poleEmploiId(int number) {
        StringBuilder letters = new StringBuilder();
        int left = Math.floorMod(number * 7919L + 1234, 456_976);
        for (int i = 0; i < 4; i++) {
            letters.append((char) ('A' + left % 26));
            left /= 26;
        }
        return "%03d%s".formatted(100 + number / 456_976, letters.toString().toUpperCase(Locale.ROOT));
    }
}
