package fr.aiguillage.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.aiguillage.contract.Host;
import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.Place;
import fr.aiguillage.contract.SeatBlock;
import fr.aiguillage.feeds.canonical.OfferWriter;
import fr.aiguillage.feeds.drift.RecordShape;
import fr.aiguillage.feeds.mapping.UnmappedCodes;
import fr.aiguillage.feeds.peek.Peek;
import fr.aiguillage.hub.trial.TriedRecord;
import fr.aiguillage.hub.trial.TriedRecord.Fate;
import fr.aiguillage.hub.trial.TryFeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a trial found, record by record, then how often each field was filled. */
record TryReport(Language language, PrintWriter out) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void print(TryFeed.Outcome outcome, boolean database) {
        outcome.records().forEach(this::print);
        outcome.peek().unreadable().forEach(this::print);
        fill(outcome.records());
        unmapped(outcome.unmapped());
        if (outcome.unplaced() != null) {
            say(
                    "Aucun pôle : la carte ne se charge pas (%s).",
                    "No pôle: the map does not load (%s).", outcome.unplaced());
        }
        if (!database) {
            say(
                    "Rapprochement sauté : donnez --database pour comparer avec ce que le hub tient.",
                    "Matching skipped: give --database to compare with what the hub holds.");
        }
        String failure = outcome.peek().failure();
        if (failure != null) {
            say("La source n'a pas pu être lue : %s", "The source could not be read: %s", failure);
        }
        say(
                "%s enregistrement(s) : %s offre(s), %s écarté(s), %s refusé(s). Rien n'a été écrit.",
                "%s record(s): %s offer(s), %s left out, %s refused. Nothing was written.",
                outcome.records().size() + outcome.peek().unreadable().size(),
                count(outcome, Fate.OFFER),
                count(outcome, Fate.FILTERED),
                count(outcome, Fate.REFUSED) + outcome.peek().unreadable().size());
        out.flush();
    }

    private void print(TriedRecord tried) {
        Offer offer = tried.offer();
        out.printf(
                "%s  %s  %s%s%n",
                tried.position(),
                tried.fate(),
                tried.remoteId() == null ? "" : tried.remoteId(),
                offer == null ? "" : "  « " + offer.title() + " »");
        if (offer != null) {
            offer.seatBlocks().forEach(block -> out.println("    " + summary(block)));
            out.println("    " + summary(offer.host()) + " · " + summary(offer.place()));
        }
        if (tried.reason() != null) {
            out.println("    " + tried.reason());
        }
        var placement = tried.placement();
        if (placement != null) {
            out.printf(
                    "    pôle %s%s  %s: %s%n",
                    placement.custodian(), placement.triage() ? " (triage)" : "", placement.rule(), placement.reason());
        }
        tried.known().forEach(line -> out.println("    " + line));
        tried.notices().forEach(this::print);
    }

    private static String summary(SeatBlock block) {
        String levels = block.levels().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        String weeks = block.weeks().isEmpty()
                ? ""
                : " " + block.weeks().get(0)
                        + (block.weeks().size() == 1
                                ? ""
                                : "…" + block.weeks().get(block.weeks().size() - 1) + " ("
                                        + block.weeks().size() + ")");
        return block.kind() + (levels.isEmpty() ? "" : " " + levels) + weeks + " × " + block.seats();
    }

    private static String summary(Host host) {
        return told(host.legalName() == null ? host.brand() : host.legalName(), host.siret());
    }

    private static String summary(Place place) {
        String point = place.lat() == null || place.lon() == null ? null : place.lat() + " " + place.lon();
        return told(place.address(), place.postcode(), place.city(), place.inseeCode(), place.department(), point);
    }

    private static String told(@Nullable Object... values) {
        String told = Arrays.stream(values)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? "–" : told;
    }

    private void unmapped(Map<UnmappedCodes.Code, Long> codes) {
        if (!codes.isEmpty()) {
            say("Codes que les tables ne connaissent pas :", "Codes that the tables do not know:");
            codes.forEach((code, count) -> out.printf("    %s  %s  (%d)%n", code.table(), code.value(), count));
        }
    }

    private void print(Notice notice) {
        out.printf("    %s %s %s%n", notice.code().severity(), notice.code().name(), notice.path());
        if (language != Language.EN) {
            out.println("        " + notice.french());
        }
        if (language != Language.FR) {
            out.println("        " + notice.english());
        }
    }

    private void print(Peek.Unreadable unreadable) {
        out.printf("%s  %s%n    %s%n", unreadable.position(), Fate.REFUSED, unreadable.reason());
    }

    private void fill(List<TriedRecord> records) {
        RecordShape shape = new RecordShape();
        records.forEach(tried -> {
            Offer offer = tried.offer();
            if (offer != null) {
                shape.add(json(offer));
            }
        });
        if (shape.records() > 0) {
            say("Champs remplis :", "Fields filled:");
            shape.fields().forEach((path, field) -> out.printf("    %3.0f %%  %s%n", 100 * field.share(), path));
        }
    }

    private static JsonNode json(Offer offer) {
        try {
            return JSON.readTree(new OfferWriter().write(offer));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static long count(TryFeed.Outcome outcome, Fate fate) {
        return outcome.records().stream().filter(tried -> tried.fate() == fate).count();
    }

    void say(String french, String english, Object... arguments) {
        if (language != Language.EN) {
            out.printf(french + "%n", arguments);
        }
        if (language != Language.FR) {
            out.printf(english + "%n", arguments);
        }
    }
}
