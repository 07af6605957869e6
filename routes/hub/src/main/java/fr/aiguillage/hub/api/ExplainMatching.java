package fr.aiguillage.hub.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.aiguillage.core.matching.Band;
import fr.aiguillage.core.matching.Edge;
import fr.aiguillage.core.matching.MatchingEngine;
import fr.aiguillage.core.matching.RecordKey;
import fr.aiguillage.hub.matching.FindSharing;
import fr.aiguillage.hub.matching.Member;
import fr.aiguillage.hub.matching.ReadMembers;
import fr.aiguillage.hub.store.ClusterRecord;
import fr.aiguillage.hub.store.DecisionStore;
import fr.aiguillage.hub.store.DecisionStore.Decision;
import fr.aiguillage.hub.store.MatchStore;
import fr.aiguillage.hub.store.ReviewStore;
import fr.aiguillage.hub.store.StoredEdge;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells why records are one opportunity or are not: each comparison with its levels, whose weights add up to its own, what
 * forbade the merge, and what a person decided. A pair is weighed anew to be explained: the same two records under the
 * same epoch always give the same.
 */
@Component
class ExplainMatching {

    private static final JsonFactory JSON = new JsonFactory();
    /** More lookalikes of one offer than this are not told. */
    private static final int MOST = 200;

    private final MatchStore matches;
    private final DecisionStore decisions;
    private final MatchingEngine engine;
    private final ReadMembers readMembers;
    private final FindSharing sharing;

    ExplainMatching(
            MatchStore matches,
            DecisionStore decisions,
            MatchingEngine engine,
            ReadMembers readMembers,
            FindSharing sharing) {
        this.matches = matches;
        this.decisions = decisions;
        this.engine = engine;
        this.readMembers = readMembers;
        this.sharing = sharing;
    }

    /** What is known of a pair before it is weighed for telling. */
    private record Pair(long leftId, long rightId) {

        static Pair of(Member one, Member other) {
            boolean inOrder = one.key().compareTo(other.key()) < 0;
            return new Pair(inOrder ? one.id() : other.id(), inOrder ? other.id() : one.id());
        }
    }

    /** Any two records, in whatever state. */
    String pair(ClusterRecord one, ClusterRecord other) {
        Member left = readMembers.read(one);
        Member right = readMembers.read(other);
        Decision decision = standing(List.of(one.id(), other.id())).get(Pair.of(left, right));
        return write(json -> pair(left, right, decision, json));
    }

    /**
     * Pairs for a person to decide, with both offers.
     *
     * @param atMost pairs of opportunities in doubt before their other records are heard
     */
    String review(List<ReviewStore.Pair> pairs, long atMost) {
        Set<Long> ids = new HashSet<>();
        pairs.forEach(
                pair -> ids.addAll(List.of(pair.edge().leftId(), pair.edge().rightId())));
        Map<Long, ClusterRecord> rows = new HashMap<>();
        matches.records(ids).forEach(row -> rows.put(row.id(), row));
        return write(json -> {
            json.writeStartObject();
            json.writeNumberField("atMost", atMost);
            json.writeArrayFieldStart("pairs");
            for (ReviewStore.Pair pair : pairs) {
                ClusterRecord left = rows.get(pair.edge().leftId());
                ClusterRecord right = rows.get(pair.edge().rightId());
                if (left != null && right != null) {
                    json.writeStartObject();
                    json.writeStringField("foundAt", pair.foundAt().toString());
                    json.writeStringField("leftHubId", pair.leftHubId().toString());
                    json.writeStringField("rightHubId", pair.rightHubId().toString());
                    offer("leftOffer", left, json);
                    offer("rightOffer", right, json);
                    json.writeFieldName("edge");
                    pair(readMembers.read(left), readMembers.read(right), null, json);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void offer(String name, ClusterRecord row, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(row.offer() == null ? "null" : ExplainOffer.disclosed(row.offer()));
    }

    /** The fields {@code edges} and {@code decisions} of an opportunity: what joined its records and what did not join them. */
    void cluster(List<ClusterRecord> records, JsonGenerator json) throws IOException {
        Map<Long, Member> members = new HashMap<>();
        records.stream()
                .filter(row -> row.state().published())
                .map(readMembers::read)
                .forEach(member -> members.put(member.id(), member));
        Map<Long, Member> all = new HashMap<>(members);
        Set<Pair> pairs = stored(members.keySet(), all);
        pairs.addAll(forbidden(members, all));
        Map<Pair, Decision> standing = standing(members.keySet());
        json.writeArrayFieldStart("edges");
        for (Pair pair : pairs) {
            Member left = all.get(pair.leftId());
            Member right = all.get(pair.rightId());
            if (left != null && right != null) {
                pair(left, right, standing.get(pair), json);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("decisions");
        for (Decision decision :
                decisions.of(records.stream().map(ClusterRecord::id).toList())) {
            decision(decision, json);
        }
        json.writeEndArray();
    }

    private Set<Pair> stored(Set<Long> ids, Map<Long, Member> all) {
        List<StoredEdge> edges = ids.isEmpty() ? List.of() : matches.edgesOf(ids);
        Set<Long> others = new HashSet<>();
        edges.forEach(edge -> others.addAll(List.of(edge.leftId(), edge.rightId())));
        others.removeAll(ids);
        read(others, all);
        Set<Pair> pairs = new LinkedHashSet<>();
        edges.forEach(edge -> pairs.add(new Pair(edge.leftId(), edge.rightId())));
        return pairs;
    }

    /** Pairs heavy enough that only a veto keeps apart: they are not stored. */
    private List<Pair> forbidden(Map<Long, Member> members, Map<Long, Member> all) {
        Map<Long, long[]> sharing = this.sharing.find(members.values());
        Set<Long> others = new LinkedHashSet<>();
        sharing.values().forEach(ids -> Arrays.stream(ids).limit(MOST).forEach(others::add));
        others.removeAll(all.keySet());
        read(others, all);
        List<Pair> pairs = new ArrayList<>();
        sharing.forEach((id, ids) -> Arrays.stream(ids)
                .limit(MOST)
                .filter(other -> other != id)
                .forEach(other -> forbidden(all.get(id), all.get(other)).ifPresent(pairs::add)));
        return pairs;
    }

    private Optional<Pair> forbidden(@Nullable Member one, @Nullable Member other) {
        if (one == null || other == null) {
            return Optional.empty();
        }
        Edge edge = engine.compare(one.fingerprint(), other.fingerprint());
        boolean forbidden = edge.band() == Band.DISTINCT && !edge.vetoes().isEmpty() && edge.weight() >= 0;
        return forbidden ? Optional.of(Pair.of(one, other)) : Optional.empty();
    }

    private void read(Collection<Long> ids, Map<Long, Member> into) {
        if (!ids.isEmpty()) {
            matches.records(ids).stream()
                    .filter(row -> row.offer() != null)
                    .map(readMembers::read)
                    .forEach(member -> into.put(member.id(), member));
        }
    }

    private Map<Pair, Decision> standing(Collection<Long> ids) {
        Map<Pair, Decision> standing = new HashMap<>();
        decisions.of(ids).stream()
                .filter(decision -> decision.undoneAt() == null)
                .forEach(decision -> standing.put(new Pair(decision.leftId(), decision.rightId()), decision));
        return standing;
    }

    private void pair(Member one, Member other, @Nullable Decision decision, JsonGenerator json) throws IOException {
        Edge edge = engine.compare(one.fingerprint(), other.fingerprint());
        json.writeStartObject();
        json.writeStringField("left", name(edge.left()));
        json.writeStringField("right", name(edge.right()));
        json.writeBooleanField("accepted", one.hubId().equals(other.hubId()));
        json.writeStringField("band", edge.band().name());
        json.writeNumberField("weight", edge.weight());
        json.writeArrayFieldStart("levels");
        for (Edge.FieldLevel level : edge.levels()) {
            json.writeStartObject();
            json.writeStringField("field", level.field());
            json.writeStringField("level", level.level());
            json.writeNumberField("weight", level.weight());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("vetoes");
        json.writeArray(edge.vetoes().toArray(String[]::new), 0, edge.vetoes().size());
        if (decision != null) {
            json.writeFieldName("decision");
            decision(decision, json);
        }
        json.writeEndObject();
    }

    private static void decision(Decision decision, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", decision.id());
        json.writeStringField("left", decision.left());
        json.writeStringField("right", decision.right());
        json.writeBooleanField("same", decision.same());
        json.writeStringField("by", decision.by());
        json.writeStringField("why", decision.why());
        json.writeStringField("at", decision.at().toString());
        if (decision.undoneAt() != null) {
            json.writeStringField(
                    "undoneBy", Optional.ofNullable(decision.undoneBy()).orElse(""));
            json.writeStringField(
                    "undoneWhy", Optional.ofNullable(decision.undoneWhy()).orElse(""));
            json.writeStringField("undoneAt", decision.undoneAt().toString());
        }
        json.writeEndObject();
    }

    static String name(RecordKey key) {
        return key.system().value() + "/" + key.remoteId();
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static String write(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
