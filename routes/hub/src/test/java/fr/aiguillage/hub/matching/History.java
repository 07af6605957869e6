package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.SystemId;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.OfferJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What several partners say of some records and what people decide about them, made from a seed: wrong and then corrected,
 * doubled, withdrawn and back, in any order that keeps each record's own. Every history of a seed ends with the same
 * records published and the same decisions standing.
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
    private static final String[] TEXTS = {
        "", "Vidange, freins, pneus et accueil des clients", "Accueil des clients, mise en rayon et caisse"
    };

    /** What befalls a record. */
    enum Kind {
        PUBLISHED,
        FILLED,
        WITHDRAWN,
        SAME,
        NOT_SAME,
        UNDONE
    }

    /**
     * One message, or one word of a person about this record and another.
     *
     * @param twice whether the same message comes again later
     */
    record Step(Kind kind, Record record, Record other, boolean twice) {

        boolean isDecision() {
            return kind == Kind.SAME || kind == Kind.NOT_SAME || kind == Kind.UNDONE;
        }
    }

    /**
     * What a partner says of a record.
     *
     * @param filled whether the partner says in the end that the seats are taken
     */
    record Record(String partner, OfferJson offer, boolean filled) {

        RecordKey key() {
            return new RecordKey(new SystemId(partner), offer.remoteId());
        }
    }

    /** What a person says in the end. */
    record Decided(Record one, Record other, boolean same) {}

    private final int partners;
    private final List<Record> records = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();

    History(long seed, int partners) {
        this.partners = partners;
        Random random = new Random(seed);
        int size = random.nextInt(10) == 0 ? 30 : 5 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            records.add(any(random, "r" + i));
        }
        Collections.shuffle(records, random);
        int words = random.nextInt(3);
        for (int i = 0; i < words; i++) {
            decided.add(new Decided(records.get(2 * i), records.get(2 * i + 1), random.nextBoolean()));
        }
    }

    private Record any(Random random, String remoteId) {
        OfferJson offer = OfferJson.offer(remoteId)
                .title(TITLES[random.nextInt(TITLES.length)])
                .commune(TOWNS[random.nextInt(TOWNS.length)])
                .weeks(WEEKS[random.nextInt(WEEKS.length)])
                .with("description", TEXTS[random.nextInt(TEXTS.length)]);
        if (random.nextInt(4) == 0) {
            offer.version(2);
        }
        String host = HOSTS[random.nextInt(HOSTS.length)];
        int siret = random.nextInt(6);
        if (siret < SIRETS.length) {
            offer.host(SIRETS[siret], host);
        } else {
            offer.live().putObject("host").put("legalName", host);
        }
        return new Record("partner-" + (char) ('a' + random.nextInt(partners)), offer, random.nextInt(8) == 0);
    }

    /** The records as they end. */
    List<Record> records() {
        return records;
    }

    List<Decided> decided() {
        return decided;
    }

    /** A way to that end. */
    List<Step> tangled(Random random) {
        List<List<Step>> threads = new ArrayList<>();
        for (Record record : records) {
            threads.add(thread(record, random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Record stray = any(random, "stray" + i);
            threads.add(List.of(step(Kind.PUBLISHED, stray, random), step(Kind.WITHDRAWN, stray, random)));
        }
        return withDecisions(interleave(threads, random), random);
    }

    private List<Step> thread(Record record, Random random) {
        List<Step> steps = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            OfferJson wrong = any(random, record.offer().remoteId()).offer().version(1);
            steps.add(step(Kind.PUBLISHED, new Record(record.partner(), wrong, false), random));
        }
        if (random.nextInt(4) == 0) {
            steps.add(step(Kind.PUBLISHED, record, random));
            steps.add(step(Kind.WITHDRAWN, record, random));
        }
        if (random.nextInt(6) == 0) {
            steps.add(step(Kind.PUBLISHED, record, random));
            steps.add(step(Kind.FILLED, record, random));
        }
        steps.add(step(Kind.PUBLISHED, record, random));
        if (record.filled()) {
            steps.add(step(Kind.FILLED, record, random));
        }
        if (record.offer().hasVersion()) {
            OfferJson late = any(random, record.offer().remoteId()).offer().version(1);
            steps.add(step(Kind.PUBLISHED, new Record(record.partner(), late, false), random));
        }
        return steps;
    }

    private static Step step(Kind kind, Record record, Random random) {
        return new Step(kind, record, record, random.nextInt(5) == 0);
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

    /** A person decides once both records are known; sometimes wrongly at first, sometimes about a pair and takes it back. */
    private List<Step> withDecisions(List<Step> messages, Random random) {
        List<Step> steps = new ArrayList<>(messages);
        for (Decided word : decided) {
            List<Kind> words = new ArrayList<>();
            if (random.nextBoolean()) {
                words.add(word.same() ? Kind.NOT_SAME : Kind.SAME);
            }
            words.add(word.same() ? Kind.SAME : Kind.NOT_SAME);
            insert(steps, word.one(), word.other(), words, random);
        }
        if (random.nextInt(3) == 0 && records.size() > 6) {
            Kind taken = random.nextBoolean() ? Kind.SAME : Kind.NOT_SAME;
            insert(steps, records.get(5), records.get(6), List.of(taken, Kind.UNDONE), random);
        }
        return steps;
    }

    private static void insert(List<Step> steps, Record one, Record other, List<Kind> words, Random random) {
        Map<RecordKey, Integer> first = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).isDecision()) {
                first.putIfAbsent(steps.get(i).record().key(), i);
            }
        }
        int at = Math.max(first.get(one.key()), first.get(other.key())) + 1;
        for (Kind kind : words) {
            at += random.nextInt(steps.size() - at + 1);
            steps.add(at++, new Step(kind, one, other, false));
        }
    }
}
