package fr.aiguillage.hub.matching;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Placement;
import fr.aiguillage.core.territory.PlacingRule;
import fr.aiguillage.feeds.canonical.CanonicalOffer;
import fr.aiguillage.feeds.canonical.OfferWriter;
import fr.aiguillage.feeds.out.Disclosure;
import fr.aiguillage.feeds.out.PoleRole;
import fr.aiguillage.hub.store.AllotmentRow;
import fr.aiguillage.hub.store.HeldOffer;
import fr.aiguillage.hub.store.OutboxRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what a pôle or a coordinator of the MLDS is told about an offer. Nothing but the queue of the custodian and the
 * channels of that coordinator carries the restricted attribute {@code inclusion}.
 */
@Component
public class WriteDelivery {

    private static final JsonFactory JSON = new JsonFactory();
    private static final OfferWriter OFFERS = new OfferWriter();

    /**
     * To the custodian and to others.
     *
     * @param to who is told
     * @param awaiting feeds of the messages that are delivered once the custodian has the offer
     * @param allotments of this offer
     */
    List<OutboxRow> upserts(OfferChange change, Set<PoleId> to, List<String> awaiting, List<AllotmentRow> allotments) {
        Placement placement = change.after().placement();
        List<OutboxRow> rows = new ArrayList<>();
        for (PoleId pole : to) {
            boolean keeps = pole.equals(placement.custodian());
            List<AllotmentRow> own =
                    allotments.stream().filter(row -> row.pole().equals(pole)).toList();
            rows.add(row(change, placement, pole, "UPSERT", keeps ? awaiting : List.of(), own));
        }
        return rows;
    }

    /** To whoever had it and has it no more. */
    List<OutboxRow> withdrawals(OfferChange change, Placement before, Set<PoleId> leavers) {
        return leavers.stream()
                .map(pole -> row(change, before, pole, "WITHDRAW", List.of(), List.of()))
                .toList();
    }

    /** Whom an offer is delivered to: its custodian, whoever may use seats that were shared, and the MLDS where it is told. */
    static Set<PoleId> recipients(Placement placement) {
        Set<PoleId> recipients = new LinkedHashSet<>();
        recipients.add(placement.custodian());
        if (PlacingRule.valueOf(placement.rule()).isShared()) {
            recipients.addAll(placement.visibility());
        }
        if (placement.mlds() != null) {
            recipients.add(placement.mlds());
        }
        return recipients;
    }

    /** The same and whoever may only see it. */
    static Set<PoleId> audience(Placement placement) {
        Set<PoleId> audience = new LinkedHashSet<>(recipients(placement));
        audience.addAll(placement.visibility());
        return audience;
    }

    private OutboxRow row(
            OfferChange change,
            Placement placement,
            PoleId pole,
            String action,
            List<String> awaiting,
            List<AllotmentRow> allotments) {
        HeldOffer after = change.after();
        CanonicalOffer golden = action.equals("UPSERT") ? change.golden() : null;
        PoleRole role = role(placement, pole);
        String offer = golden == null ? null : offer(golden, role);
        return new OutboxRow(
                        0,
                        OutboxRow.QUEUE,
                        pole.value(),
                        after.hubId(),
                        after.revision(),
                        action,
                        body(change, placement, action, role, offer, allotments),
                        awaiting)
                .as(role);
    }

    private static PoleRole role(Placement placement, PoleId pole) {
        return pole.equals(placement.mlds())
                ? PoleRole.MLDS_COORDINATOR
                : PoleRole.of(
                        pole.equals(placement.custodian()),
                        recipients(placement).contains(pole));
    }

    private static String offer(CanonicalOffer golden, PoleRole role) {
        return switch (role) {
            case CUSTODIAN -> golden.json();
            case MLDS_COORDINATOR -> json(Disclosure.toMlds(golden.offer()));
            case SHARED, VISIBLE -> json(Disclosure.of(golden.offer()));
        };
    }

    private static String json(Offer offer) {
        return new String(OFFERS.write(offer), StandardCharsets.UTF_8);
    }

    private String body(
            OfferChange change,
            Placement placement,
            String action,
            PoleRole role,
            @Nullable String offer,
            List<AllotmentRow> allotments) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("hubId", change.after().hubId().toString());
            json.writeNumberField("revision", change.after().revision());
            json.writeStringField("action", action);
            json.writeStringField("status", change.after().status().name());
            if (change.after().mergedInto() != null) {
                json.writeStringField("mergedInto", change.after().mergedInto().toString());
            }
            if (offer != null) {
                json.writeFieldName("offer");
                json.writeRawValue(offer);
            }
            json.writeStringField("role", role.code());
            json.writeStringField("custodian", placement.custodian().value());
            json.writeObjectFieldStart("placement");
            json.writeStringField("rule", placement.rule());
            json.writeStringField("reason", placement.reason());
            json.writeStringField("mapVersion", placement.mapVersion());
            PlacementJson.answers(placement, json);
            json.writeEndObject();
            handover(change, json);
            allotments(allotments, json);
            json.writeArrayFieldStart("sources");
            for (Member member : change.members()) {
                json.writeStartObject();
                json.writeStringField("system", member.key().system().value());
                json.writeStringField("remoteId", member.key().remoteId());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Both pôles learn from whom and to whom, and why, when custody moves. */
    private static void handover(OfferChange change, JsonGenerator json) throws IOException {
        if (!change.movesCustody()) {
            return;
        }
        Placement from = Objects.requireNonNull(change.before()).placement();
        Placement to = change.after().placement();
        json.writeObjectFieldStart("handover");
        json.writeStringField("from", from.custodian().value());
        json.writeStringField("to", to.custodian().value());
        json.writeStringField("rule", to.rule());
        json.writeStringField("reason", to.reason());
        json.writeStringField("mapVersion", to.mapVersion());
        json.writeEndObject();
    }

    private static void allotments(List<AllotmentRow> allotments, JsonGenerator json) throws IOException {
        if (allotments.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("allotments");
        for (AllotmentRow row : allotments) {
            json.writeStartObject();
            json.writeNumberField("block", row.block());
            json.writeNumberField("seats", row.seats());
            json.writeStringField("arithmetic", row.arithmetic());
            json.writeStringField("arithmeticFrench", row.arithmeticFrench());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
