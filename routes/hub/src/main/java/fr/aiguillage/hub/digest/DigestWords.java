package fr.aiguillage.hub.digest;

import fr.aiguillage.hub.digest.Digest.Gap;
import fr.aiguillage.hub.digest.Digest.Line;
import fr.aiguillage.hub.digest.Digest.Section;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of a digest, the same as text and as HTML. */
final class DigestWords {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH);

    private DigestWords() {}

    /** A heading and what stands below it. */
    record Part(String heading, List<Line> lines, List<String> sentences) {}

    static String title(Digest digest) {
        return digest.label() + " : " + LONG_DAY.format(LocalDate.parse(digest.day()));
    }

    static String summary(Digest digest) {
        return count(digest.open(), "offre ouverte", "offres ouvertes") + ", carte " + digest.mapVersion() + ".";
    }

    static List<Part> parts(Digest digest) {
        List<Part> parts = new ArrayList<>();
        parts.add(offers("Nouvelles", digest.fresh()));
        parts.add(offers("Modifiées", digest.changed()));
        parts.add(offers("Parties", digest.gone()));
        parts.add(offers("Bientôt finies", digest.expiring()));
        parts.add(offers("En attente", digest.onHold()));
        if (digest.seen() != null) {
            parts.add(offers("Chez d'autres pôles, visibles d'ici", digest.seen()));
        }
        parts.add(new Part("À décider", List.of(), toDecide(digest)));
        parts.add(new Part(
                "Places manquantes",
                List.of(),
                digest.gaps().stream().map(DigestWords::gap).toList()));
        return parts.stream()
                .filter(part -> part.heading().endsWith(" : 0")
                        || !part.lines().isEmpty()
                        || !part.sentences().isEmpty())
                .toList();
    }

    private static Part offers(String heading, Section section) {
        int rest = section.count() - section.lines().size();
        List<String> more = rest > 0 ? List.of("et " + rest + " autres.") : List.of();
        String kinds = new TreeMap<>(section.kinds())
                .entrySet().stream()
                        .map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "));
        return new Part(
                heading + " : " + section.count() + (kinds.isEmpty() ? "" : " (" + kinds + ")"), section.lines(), more);
    }

    private static List<String> toDecide(Digest digest) {
        List<String> sentences = new ArrayList<>();
        if (digest.toDecide() > 0) {
            sentences.add(
                    count(digest.toDecide(), "doublon possible à trancher", "doublons possibles à trancher") + ".");
        }
        new TreeMap<>(digest.waiting()).forEach((why, count) -> sentences.add(count + " à placer : " + why + "."));
        if (digest.overdue() > 0) {
            sentences.add(
                    count(digest.overdue(), "offre attend", "offres attendent") + " au-delà du délai de réponse.");
        }
        return sentences;
    }

    private static String gap(Gap gap) {
        String who = Stream.concat(
                        gap.levels().stream(),
                        gap.family() == null ? Stream.empty() : Stream.of("famille " + gap.family()))
                .collect(Collectors.joining(", "));
        String missing =
                gap.missing() > 0 ? count(gap.missing(), "place manque", "places manquent") : "assez de places";
        return "%s : %s pour %d élèves (%d dans le pôle, %d partagées).%s"
                .formatted(
                        who.isEmpty() ? "Tous publics" : who,
                        missing,
                        gap.headcount(),
                        gap.usable(),
                        gap.given(),
                        weeks(gap));
    }

    private static String weeks(Gap gap) {
        List<String> lacking = gap.weeks().stream()
                .filter(week -> week.missing() > 0)
                .map(week -> week.week() + " (il en manque " + week.missing() + ")")
                .toList();
        if (!lacking.isEmpty()) {
            return " Semaines en manque : " + String.join(", ", lacking) + ".";
        }
        List<String> seats = new ArrayList<>(gap.weeks().stream()
                .map(week -> week.week() + " (" + week.seats() + ")")
                .toList());
        if (gap.anyWeek() > 0) {
            seats.add("sans semaine (" + gap.anyWeek() + ")");
        }
        return seats.isEmpty() ? "" : " Places par semaine : " + String.join(", ", seats) + ".";
    }

    /** Host, town, seats and weeks of an offer. */
    static String details(Line line) {
        List<String> details = new ArrayList<>();
        Stream.of(line.host(), line.town())
                .filter(text -> text != null && !text.isBlank())
                .forEach(details::add);
        if (line.seats() > 0) {
            details.add(count(line.seats(), "place", "places"));
        }
        details.addAll(line.kinds());
        details.addAll(line.levels());
        if (!line.weeks().isEmpty()) {
            String first = line.weeks().get(0);
            String last = line.weeks().get(line.weeks().size() - 1);
            details.add(first.equals(last) ? first : first + " à " + last);
        }
        return String.join(", ", details);
    }

    private static String count(long count, String one, String several) {
        return count + " " + (count < 2 ? one : several);
    }
}
