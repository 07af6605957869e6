package fr.aiguillage.hub.matching;

import fr.aiguillage.hub.OfferJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What several partners say of some records, made from a seed: wrong and then corrected, doubled, withdrawn and back, in
 * any order that keeps each record's own. Every history of a seed ends with the same records published.
 */
final class History {

    private static final String[] TITLES = {
        "Mécanicien automobile",
        "Mécanicien(ne) auto H/F",
        "Mécanicien poids lourds",
        "Vendeur",
        "Vendeuse en magasin",
        "Aide mécanicien automobile débutant"
    };
    private static final String[] HOSTS = {
        "Garage Martin", "GARAGE MARTIN SARL", "Garage Martin Frères", "Boutique Lucie"
    };
    private static final String[] TOWNS = {"01004", "01053"};
    private static final String[][] WEEKS = {
        {}, {"2027-W10", "2027-W11"}, {"2027-W10"}, {"2027-W20", "2027-W21"}, {"2027-W11", "2027-W12"}
    };
    private static final String[] SIRETS = {"90000000100017", "91111111000019"};

    /** One message; without an offer's publication it is a withdrawal. */
    record Step(int partner, OfferJson offer, boolean publishes, boolean twice) {}

    private record Said(int partner, OfferJson offer) {}

    private final long seed;
    private final List<Said> last = new ArrayList<>();

    History(long seed, int partners) {
        this.seed = seed;
        Random random = new Random(seed);
        int records = 6 + random.nextInt(7);
        for (int i = 0; i < records; i++) {
            last.add(new Said(random.nextInt(partners), any(random, "s" + seed + "-" + i)));
        }
    }

    private OfferJson any(Random random, String remoteId) {
        String mark = " " + seed;
        OfferJson offer = OfferJson.offer(remoteId)
                .title(TITLES[random.nextInt(TITLES.length)])
                .commune(TOWNS[random.nextInt(TOWNS.length)])
                .weeks(WEEKS[random.nextInt(WEEKS.length)])
                .with(
                        "description",
                        random.nextBoolean() ? "Vidange, freins, pneus et accueil des clients" + mark : "");
        String host = HOSTS[random.nextInt(HOSTS.length)] + mark;
        int siret = random.nextInt(6);
        if (siret < SIRETS.length) {
            return offer.host(SIRETS[siret], host);
        }
        offer.live().putObject("host").put("legalName", host);
        return offer;
    }

    /** Each record once, as it ends. */
    List<Step> plain() {
        return last.stream()
                .map(said -> new Step(said.partner(), said.offer(), true, false))
                .toList();
    }

    List<Step> ends() {
        return last.stream()
                .map(said -> new Step(said.partner(), said.offer(), false, false))
                .toList();
    }

    /** Another way to the same end. */
    List<Step> tangled(Random random) {
        List<List<Step>> threads = new ArrayList<>();
        for (Said said : last) {
            threads.add(thread(said, random));
        }
        int strays = random.nextInt(3);
        for (int i = 0; i < strays; i++) {
            int partner = last.get(0).partner();
            OfferJson stray = any(random, "s" + seed + "-stray-" + i);
            threads.add(List.of(new Step(partner, stray, true, false), new Step(partner, stray, false, false)));
        }
        return interleave(threads, random);
    }

    private List<Step> thread(Said said, Random random) {
        List<Step> steps = new ArrayList<>();
        int partner = said.partner();
        if (random.nextInt(3) == 0) {
            OfferJson wrong = any(random, said.offer().remoteId());
            steps.add(new Step(partner, wrong, true, random.nextBoolean()));
        }
        if (random.nextInt(4) == 0) {
            steps.add(new Step(partner, said.offer(), true, false));
            steps.add(new Step(partner, said.offer(), false, random.nextBoolean()));
        }
        steps.add(new Step(partner, said.offer(), true, random.nextInt(4) == 0));
        return steps;
    }

    private static List<Step> interleave(List<List<Step>> threads, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < threads.size(); i++) {
            order.addAll(Collections.nCopies(threads.get(i).size(), i));
        }
        Collections.shuffle(order, random);
        int[] at = new int[threads.size()];
        List<Step> steps = new ArrayList<>();
        order.forEach(thread -> steps.add(threads.get(thread).get(at[thread]++)));
        return steps;
    }

    /** What the ids of its records look like, for LIKE. */
    String remoteIds() {
        return "s" + seed + "-%";
    }
}
