package fr.aiguillage.hub.store;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.OfferStatus;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Placement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opportunities under their lasting hub ids. */
@Repository
public class OfferStore {

    private final JdbcClient jdbc;
    private final CopyRows copy;

    public OfferStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    public Map<UUID, HeldOffer> find(Collection<UUID> hubIds) {
        Map<UUID, HeldOffer> held = new HashMap<>();
        if (hubIds.isEmpty()) {
            return held;
        }
        List<UUID> ids = List.copyOf(hubIds);
        jdbc.sql("SELECT * FROM offer WHERE hub_id = ANY (:ids::uuid[])")
                .param("ids", Columns.text(ids, id -> id))
                .query(OfferStore::held)
                .list()
                .forEach(offer -> held.put(offer.hubId(), offer));
        return held;
    }

    private static HeldOffer held(ResultSet row, int number) throws SQLException {
        return new HeldOffer(
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                row.getLong("revision"),
                OfferStatus.valueOf(row.getString("status")),
                row.getString("content_hash"),
                PlacementColumns.read(row),
                row.getObject("merged_into", UUID.class));
    }

    /** Writes new offers and later revisions of known ones. */
    public void write(List<HeldOffer> offers) {
        copy.into(new Table(), offers.stream().filter(OfferStore::isNew).toList());
        rewrite(offers.stream().filter(offer -> !isNew(offer)).toList());
    }

    private static boolean isNew(HeldOffer offer) {
        return offer.revision() == 1;
    }

    private static final class Table extends AbstractMapping<HeldOffer> {
        Table() {
            super("", "offer");
            mapUUID("hub_id", HeldOffer::hubId);
            mapLong("revision", HeldOffer::revision);
            mapText("status", offer -> offer.status().name());
            mapText("content_hash", HeldOffer::contentHash);
            mapText("custodian", offer -> offer.placement().custodian().value());
            mapBoolean("triage", offer -> offer.placement().triage());
            mapText("rule", offer -> offer.placement().rule());
            mapText("reason", offer -> offer.placement().reason());
            mapText("commune", offer -> commune(offer.placement()));
            mapText("map_version", offer -> offer.placement().mapVersion());
            mapUUID("merged_into", HeldOffer::mergedInto);
            mapTextArray("visibility", offer -> values(offer.placement().visibility()));
            mapText("attribution", offer -> PlacementColumns.attribution(offer.placement()));
            mapText("mlds", offer -> mlds(offer.placement()));
            mapTextArray(
                    "mlds_told",
                    offer -> Stream.ofNullable(mlds(offer.placement())).toList());
        }
    }

    private void rewrite(List<HeldOffer> offers) {
        if (offers.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE offer
                        SET revision = t.revision, status = t.status, content_hash = t.hash, custodian = t.custodian,
                            triage = t.triage, rule = t.rule, reason = t.reason, commune = t.commune,
                            map_version = t.map_version, merged_into = t.merged_into,
                            visibility = t.visibility::text[], attribution = t.attribution, mlds = t.mlds,
                            mlds_told = CASE WHEN t.mlds IS NULL OR t.mlds = ANY (offer.mlds_told) THEN offer.mlds_told
                                             ELSE offer.mlds_told || t.mlds END,
                            changed_at = now()
                        FROM unnest(:hubId::uuid[], :revision::bigint[], :status::text[], :hash::text[],
                                    :custodian::text[], :triage::boolean[], :rule::text[], :reason::text[],
                                    :commune::text[], :mapVersion::text[], :mergedInto::uuid[],
                                    :visibility::text[], :attribution::text[], :mlds::text[])
                             AS t (hub_id, revision, status, hash, custodian, triage, rule, reason, commune,
                                   map_version, merged_into, visibility, attribution, mlds)
                        WHERE offer.hub_id = t.hub_id
                        """)
                .param("hubId", Columns.text(offers, HeldOffer::hubId))
                .param("revision", Columns.longs(offers, HeldOffer::revision))
                .param("status", Columns.text(offers, HeldOffer::status))
                .param("hash", Columns.text(offers, HeldOffer::contentHash))
                .param(
                        "custodian",
                        Columns.text(offers, offer -> offer.placement().custodian()))
                .param("triage", Columns.text(offers, offer -> offer.placement().triage()))
                .param("rule", Columns.text(offers, offer -> offer.placement().rule()))
                .param("reason", Columns.text(offers, offer -> offer.placement().reason()))
                .param("commune", Columns.text(offers, offer -> commune(offer.placement())))
                .param(
                        "mapVersion",
                        Columns.text(offers, offer -> offer.placement().mapVersion()))
                .param("visibility", Columns.text(offers, offer -> PlacementColumns.visibility(offer.placement())))
                .param("attribution", Columns.text(offers, offer -> PlacementColumns.attribution(offer.placement())))
                .param("mlds", Columns.text(offers, offer -> offer.placement().mlds()))
                .param("mergedInto", Columns.text(offers, HeldOffer::mergedInto))
                .update();
    }

    private static List<String> values(List<PoleId> poles) {
        return poles.stream().map(PoleId::value).toList();
    }

    private static @Nullable String mlds(Placement placement) {
        PoleId mlds = placement.mlds();
        return mlds == null ? null : mlds.value();
    }

    private static @Nullable String commune(Placement placement) {
        CommuneCode commune = placement.commune();
        return commune == null ? null : commune.value();
    }

    /** Open offers that were placed by another version of the map. */
    public List<UUID> openOnOtherMap(String version, int limit) {
        return jdbc.sql("""
                        SELECT hub_id FROM offer
                        WHERE status IN ('ACTIVE', 'SUSPENDED') AND merged_into IS NULL AND map_version <> :version
                        ORDER BY hub_id LIMIT :limit
                        """)
                .param("version", version)
                .param("limit", limit)
                .query((row, number) -> Objects.requireNonNull(row.getObject("hub_id", UUID.class)))
                .list();
    }

    /** Notes that these offers stay where they are under this version. */
    public void onMap(Collection<UUID> hubIds, String version) {
        jdbc.sql("UPDATE offer SET map_version = :version WHERE hub_id = ANY (:ids::uuid[])")
                .param("version", version)
                .param("ids", Columns.text(List.copyOf(hubIds), id -> id))
                .update();
    }

    /** Open offers kept for some establishments until a day before this one. */
    public List<UUID> reservedBefore(LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT o.hub_id
                        FROM offer o JOIN record r ON r.hub_id = o.hub_id AND r.state = 'LIVE'
                        WHERE o.rule = 'RESERVED_FOR_ESTABLISHMENT' AND o.status IN ('ACTIVE', 'SUSPENDED')
                          AND o.merged_into IS NULL AND (r.offer::jsonb ->> 'reservedUntil')::date < :day
                        ORDER BY o.hub_id
                        """)
                .param("day", day)
                .query((row, number) -> Objects.requireNonNull(row.getObject("hub_id", UUID.class)))
                .list();
    }

    /** Open offers in the order of their ids, from the one after this on. */
    public List<HeldOffer> openAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM offer
                        WHERE status IN ('ACTIVE', 'SUSPENDED') AND merged_into IS NULL
                          AND (:after::uuid IS NULL OR hub_id > :after::uuid)
                        ORDER BY hub_id LIMIT :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(OfferStore::held)
                .list();
    }

    /** Open offers by custodian. */
    public Map<String, Long> openByCustodian() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT custodian, count(*) AS offers FROM offer
                        WHERE status IN ('ACTIVE', 'SUSPENDED') AND merged_into IS NULL GROUP BY custodian
                        """).query(row -> {
            counts.put(row.getString("custodian"), row.getLong("offers"));
        });
        return counts;
    }
}
