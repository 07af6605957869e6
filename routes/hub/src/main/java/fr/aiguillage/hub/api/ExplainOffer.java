package fr.aiguillage.hub.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.golden.GoldenOffer;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.golden.SourceOffer;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.core.territory.PlaceOffers;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.feeds.canonical.OfferWriter;
import fr.aiguillage.feeds.out.Disclosure;
import fr.aiguillage.hub.ingest.IntakeNotice;
import fr.aiguillage.hub.matching.Member;
import fr.aiguillage.hub.matching.PlacementJson;
import fr.aiguillage.hub.matching.ReadMembers;
import fr.aiguillage.hub.store.Acknowledgement;
import fr.aiguillage.hub.store.AcknowledgementStore;
import fr.aiguillage.hub.store.AllotmentRow;
import fr.aiguillage.hub.store.AllotmentStore;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.JournalStore;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.RecordState;
import fr.aiguillage.hub.store.SharedOffer;
import fr.aiguillage.hub.store.SurplusRelease;
import fr.aiguillage.hub.store.SurplusStore;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells everything that the hub knows of an opportunity: the golden offer and which record gave each field, the records,
 * the comparisons that joined or kept them apart, and the rule that placed it. What only the custodian's queue may carry is
 * left out.
 */
@Component
class ExplainOffer {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper TREES = new ObjectMapper();
    private static final int ANSWERS_LIMIT = 50;
    private static final String RESTRICTED = "inclusion";

    /** The day that a rector's map is in force is a day in Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MatchStore matches;
    private final ReadMembers readMembers;
    private final MergeOffers mergeOffers;
    private final PlaceOffers place;
    private final AllotmentStore allotments;
    private final SurplusStore releases;
    private final ExplainMatching explainMatching;
    private final AcknowledgementStore acknowledgements;
    private final JournalStore journal;
    private final Clock clock;
    private final OfferWriter writer = new OfferWriter();

    ExplainOffer(
            MatchStore matches,
            ReadMembers readMembers,
            MergeOffers mergeOffers,
            PlaceOffers place,
            AllotmentStore allotments,
            SurplusStore releases,
            ExplainMatching explainMatching,
            AcknowledgementStore acknowledgements,
            JournalStore journal,
            Clock clock) {
        this.matches = matches;
        this.readMembers = readMembers;
        this.mergeOffers = mergeOffers;
        this.place = place;
        this.allotments = allotments;
        this.releases = releases;
        this.explainMatching = explainMatching;
        this.acknowledgements = acknowledgements;
        this.journal = journal;
        this.clock = clock;
    }

    String explain(HeldOffer held) {
        List<ClusterRecord> records = matches.records(held.hubId());
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("hubId", held.hubId().toString());
            json.writeNumberField("revision", held.revision());
            json.writeStringField("status", held.status().name());
            placement(held.placement(), json);
            sharing(held, json);
            golden(records, json);
            records(records, json);
            explainMatching.cluster(records, json);
            acknowledgements(held, json);
            journal(held, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void placement(Placement placement, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("placement");
        json.writeStringField("custodian", placement.custodian().value());
        json.writeBooleanField("triage", placement.triage());
        json.writeStringField("rule", placement.rule());
        json.writeStringField("reason", placement.reason());
        if (placement.commune() != null) {
            json.writeStringField("commune", placement.commune().value());
        }
        json.writeStringField("mapVersion", placement.mapVersion());
        PlacementJson.answers(placement, json);
        json.writeEndObject();
    }

    /** Absent for an offer that was never shared. */
    private void sharing(HeldOffer held, JsonGenerator json) throws IOException {
        SharedOffer shared = allotments.find(List.of(held.hubId())).get(held.hubId());
        if (shared == null) {
            return;
        }
        json.writeObjectFieldStart("sharing");
        json.writeStringField("phase", shared.phase().name());
        json.writeStringField("allottedOn", shared.allottedOn().toString());
        json.writeStringField("begins", shared.begins().toString());
        surplus(held, json);
        json.writeArrayFieldStart("allotments");
        for (AllotmentRow row : allotments.allotments(List.of(held.hubId()))) {
            json.writeStartObject();
            json.writeNumberField("block", row.block());
            json.writeStringField("pole", row.pole().value());
            json.writeNumberField("seats", row.seats());
            json.writeStringField("arithmetic", row.arithmetic());
            json.writeStringField("arithmeticFrench", row.arithmeticFrench());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Whose seats they were, when a pôle released them of its own offer. */
    private void surplus(HeldOffer held, JsonGenerator json) throws IOException {
        SurplusRelease release = releases.find(List.of(held.hubId())).get(held.hubId());
        if (release == null) {
            return;
        }
        json.writeObjectFieldStart("surplus");
        json.writeStringField("pole", release.surplus().keeper().value());
        if (release.surplus().block() != null) {
            json.writeNumberField("block", release.surplus().block());
        }
        if (release.surplus().seats() != null) {
            json.writeNumberField("seats", release.surplus().seats());
        }
        json.writeStringField("reason", release.reason());
        json.writeStringField("at", release.at().toString());
        json.writeEndObject();
    }

    private void golden(List<ClusterRecord> records, JsonGenerator json) throws IOException {
        List<SourceOffer> sources = records.stream()
                .filter(row -> row.state().published())
                .map(readMembers::read)
                .map(ExplainOffer::source)
                .toList();
        if (sources.isEmpty()) {
            return;
        }
        GoldenOffer golden = mergeOffers.merge(sources);
        json.writeFieldName("offer");
        writer.write(Disclosure.of(golden.offer()), json);
        steps(golden.offer(), json);
        json.writeObjectFieldStart("provenance");
        for (Map.Entry<String, RecordKey> field : golden.provenance().entrySet()) {
            if (!field.getKey().startsWith(RESTRICTED)) {
                json.writeStringField(field.getKey(), ExplainMatching.name(field.getValue()));
            }
        }
        json.writeEndObject();
    }

    /** Placing is a function of the offer, the map and the day, so that it need not be kept to be told. */
    private void steps(Offer offer, JsonGenerator json) throws IOException {
        Placement today = place.place(offer, LocalDate.now(clock.withZone(PARIS)));
        json.writeObjectFieldStart("placing");
        json.writeStringField("custodian", today.custodian().value());
        json.writeStringField("mapVersion", today.mapVersion());
        PlacementJson.steps(today, json);
        json.writeEndObject();
    }

    private static SourceOffer source(Member member) {
        return new SourceOffer(member.key(), member.offer().offer());
    }

    /** What receivers said to its last delivery. */
    private void acknowledgements(HeldOffer held, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("acknowledgements");
        for (Acknowledgement answer : acknowledgements.list(held.hubId(), null, ANSWERS_LIMIT)) {
            json.writeStartObject();
            json.writeStringField("channel", answer.channel());
            json.writeStringField("destination", answer.destination());
            json.writeNumberField("revision", answer.revision());
            json.writeStringField("status", answer.status().name());
            if (answer.reason() != null) {
                json.writeStringField("reason", answer.reason());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void journal(HeldOffer held, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("journal");
        for (JournalStore.Line line : journal.of(held.hubId())) {
            json.writeStartObject();
            json.writeNumberField("revision", line.revision());
            json.writeStringField("at", line.at().toString());
            json.writeStringField("what", line.what());
            json.writeStringField("custodian", line.custodian());
            if (line.other() != null) {
                json.writeStringField("other", line.other().toString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void records(List<ClusterRecord> records, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("records");
        for (ClusterRecord row : records) {
            json.writeStartObject();
            json.writeStringField("system", row.key().system().value());
            json.writeStringField("remoteId", row.key().remoteId());
            json.writeStringField("state", row.state().name());
            if (row.state() == RecordState.SCHOOL_YEAR_OVER) {
                json.writeObjectFieldStart("notice");
                json.writeStringField("code", IntakeNotice.SCHOOL_YEAR_OVER.name());
                json.writeStringField("french", IntakeNotice.SCHOOL_YEAR_OVER.french());
                json.writeStringField("english", IntakeNotice.SCHOOL_YEAR_OVER.english());
                json.writeEndObject();
            }
            if (row.offer() != null) {
                json.writeFieldName("offer");
                json.writeRawValue(disclosed(row.offer()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** As its source published it, without what only the custodian's queue may carry. */
    static String disclosed(String offer) throws IOException {
        ObjectNode document = (ObjectNode) TREES.readTree(offer);
        document.remove(RESTRICTED);
        if (document.get("contact") instanceof ObjectNode contact) {
            contact.remove("name");
        }
        return document.toString();
    }
}
