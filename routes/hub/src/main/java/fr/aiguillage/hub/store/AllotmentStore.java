package fr.aiguillage.hub.store;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.ReleaseWindow.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers that were shared by need, and what the pôles received of them. */
@Repository
public class AllotmentStore {

    private final JdbcClient jdbc;

    public AllotmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open offers that wait to be shared: seen by the desk and two pôles or more, or with seats that their pôle released.
     *
     * @param rules of placing that leave an offer to several pôles
     * @param after only those of a greater id, all when absent
     */
    public List<UUID> waiting(Collection<String> rules, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT hub_id FROM offer o
                        WHERE status = 'ACTIVE' AND merged_into IS NULL
                          AND (rule = ANY (:rules) AND cardinality(visibility) > 2
                               OR hub_id IN (SELECT hub_id FROM surplus_release WHERE ended_at IS NULL))
                          AND (:after::uuid IS NULL OR hub_id > :after::uuid)
                          AND NOT EXISTS (SELECT FROM shared_offer s WHERE s.hub_id = o.hub_id)
                        ORDER BY hub_id LIMIT :limit
                        """)
                .param("rules", rules.toArray(String[]::new))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> Objects.requireNonNull(row.getObject("hub_id", UUID.class)))
                .list();
    }

    public Map<UUID, SharedOffer> find(Collection<UUID> hubIds) {
        Map<UUID, SharedOffer> found = new HashMap<>();
        if (!hubIds.isEmpty()) {
            jdbc.sql("SELECT * FROM shared_offer WHERE hub_id = ANY (:ids::uuid[])")
                    .param("ids", Columns.text(List.copyOf(hubIds), id -> id))
                    .query(AllotmentStore::shared)
                    .list()
                    .forEach(shared -> found.put(shared.hubId(), shared));
        }
        return found;
    }

    /** Offers whose seats are not yet open to the whole académie. */
    public List<SharedOffer> unreleased() {
        return jdbc.sql("""
                        SELECT s.* FROM shared_offer s JOIN offer o USING (hub_id)
                        WHERE s.phase IN ('EXCLUSIVE', 'CANDIDATES') AND o.status = 'ACTIVE' AND o.merged_into IS NULL
                        ORDER BY hub_id
                        """).query(AllotmentStore::shared).list();
    }

    public void release(UUID hubId, Phase phase) {
        jdbc.sql("UPDATE shared_offer SET phase = :phase WHERE hub_id = :hubId")
                .param("phase", phase.name())
                .param("hubId", hubId)
                .update();
    }

    public void write(SharedOffer offer, List<AllotmentRow> rows) {
        jdbc.sql("""
                        INSERT INTO shared_offer (hub_id, signature, phase, allotted_on, begins, candidates)
                        VALUES (:hubId, :signature, :phase, :allottedOn, :begins, :candidates)
                        """)
                .param("hubId", offer.hubId())
                .param("signature", offer.signature())
                .param("phase", offer.phase().name())
                .param("allottedOn", offer.allottedOn())
                .param("begins", offer.begins())
                .param(
                        "candidates",
                        offer.candidates().stream().map(PoleId::value).toArray(String[]::new))
                .update();
        for (AllotmentRow row : rows) {
            jdbc.sql("""
                            INSERT INTO allotment (hub_id, block, pole, seats, levels, families, arithmetic, arithmetic_french,
                                                   school_year)
                            VALUES (:hubId, :block, :pole, :seats, :levels, :families, :arithmetic, :arithmeticFrench,
                                    :schoolYear)
                            """)
                    .param("hubId", row.hubId())
                    .param("block", row.block())
                    .param("pole", row.pole().value())
                    .param("seats", row.seats())
                    .param("levels", row.levels().toArray(String[]::new))
                    .param("families", row.families().toArray(String[]::new))
                    .param("arithmetic", row.arithmetic())
                    .param("arithmeticFrench", row.arithmeticFrench())
                    .param("schoolYear", row.schoolYear())
                    .update();
        }
    }

    /** As if it had never been shared; the seats count for nobody any more. */
    public void forget(UUID hubId) {
        jdbc.sql("DELETE FROM allotment WHERE hub_id = :hubId")
                .param("hubId", hubId)
                .update();
        jdbc.sql("DELETE FROM shared_offer WHERE hub_id = :hubId")
                .param("hubId", hubId)
                .update();
    }

    /** What the pôles received of these offers, the most seats first. */
    public List<AllotmentRow> allotments(Collection<UUID> hubIds) {
        return jdbc.sql(
                        "SELECT * FROM allotment WHERE hub_id = ANY (:ids::uuid[]) ORDER BY hub_id, block, seats DESC, pole")
                .param("ids", Columns.text(List.copyOf(hubIds), id -> id))
                .query(AllotmentStore::allotment)
                .list();
    }

    /** Every allotment of a school year. */
    public List<AllotmentRow> ofYear(int schoolYear) {
        return jdbc.sql("SELECT * FROM allotment WHERE school_year = :year AND seats > 0")
                .param("year", schoolYear)
                .query(AllotmentStore::allotment)
                .list();
    }

    /**
     * Seats of the open offers in a pôle's custody that were not shared, a duplicate's seats once; of an offer whose
     * surplus it released, those that it kept.
     *
     * @param levels publics, any of them; empty for all
     * @param families beginnings of ROME codes, or three digits of a MEF's group, any of them; empty for all
     */
    public int usable(PoleId pole, Collection<String> levels, Collection<String> families) {
        return jdbc.sql("""
                        SELECT coalesce(sum((b ->> 'seats')::int - coalesce(given.seats, 0)), 0)
                        FROM offer o
                        CROSS JOIN LATERAL (SELECT r.offer::jsonb AS offer FROM record r
                                            WHERE r.hub_id = o.hub_id AND r.state = 'LIVE' ORDER BY r.id LIMIT 1) r
                        CROSS JOIN LATERAL jsonb_array_elements(r.offer -> 'seatBlocks') WITH ORDINALITY AS e (b, n)
                        LEFT JOIN LATERAL (SELECT sum(a.seats) AS seats FROM allotment a
                                           WHERE o.rule = 'SURPLUS_RELEASED' AND a.hub_id = o.hub_id
                                             AND a.block = e.n - 1) given ON true
                        WHERE o.custodian = :pole AND o.status = 'ACTIVE' AND o.merged_into IS NULL
                          AND o.rule <> 'SHARED_BY_NEED'
                          AND (cardinality(:levels::text[]) = 0 OR b -> 'levels' IS NULL
                               OR jsonb_exists_any(b -> 'levels', :levels))
                          AND (cardinality(:families::text[]) = 0
                               OR EXISTS (SELECT FROM unnest(:families::text[]) f,
                                                      jsonb_array_elements_text(coalesce(r.offer -> 'rome', '[]')) rome
                                          WHERE rome LIKE f || '%')
                               OR substr(b #>> '{formation,mef}', 4, 3) = ANY (:families))
                        """)
                .param("pole", pole.value())
                .param("levels", levels.toArray(String[]::new))
                .param("families", families.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /**
     * Seats that the pôle can use in each week: those of its own offers and those that sharing gave it. A seat of several
     * weeks stands in each; seats whose weeks nobody says stand under the empty name.
     *
     * @param levels as in {@link #usable}
     * @param families as in {@link #usable}
     */
    public Map<String, Integer> seatsByWeek(
            PoleId pole, Collection<String> levels, Collection<String> families, int schoolYear) {
        Map<String, Integer> seats = new TreeMap<>();
        jdbc.sql("""
                        WITH open AS (
                            SELECT o.hub_id, o.custodian, o.rule, r.offer
                            FROM offer o
                            CROSS JOIN LATERAL (SELECT r.offer::jsonb AS offer FROM record r
                                                WHERE r.hub_id = o.hub_id AND r.state = 'LIVE' ORDER BY r.id LIMIT 1) r
                            WHERE o.status = 'ACTIVE' AND o.merged_into IS NULL
                              AND (o.custodian = :pole
                                   OR o.hub_id IN (SELECT hub_id FROM allotment WHERE pole = :pole))),
                        held AS (
                            SELECT offer, b, (b ->> 'seats')::int - coalesce(given.seats, 0) AS seats
                            FROM open
                            CROSS JOIN LATERAL jsonb_array_elements(offer -> 'seatBlocks') WITH ORDINALITY AS e (b, n)
                            LEFT JOIN LATERAL (SELECT sum(a.seats) AS seats FROM allotment a
                                               WHERE open.rule = 'SURPLUS_RELEASED' AND a.hub_id = open.hub_id
                                                 AND a.block = e.n - 1) given ON true
                            WHERE custodian = :pole AND rule <> 'SHARED_BY_NEED'
                            UNION ALL
                            SELECT offer, offer -> 'seatBlocks' -> a.block, a.seats
                            FROM open JOIN allotment a USING (hub_id)
                            WHERE a.pole = :pole AND a.school_year = :year AND a.seats > 0)
                        SELECT coalesce(w.week, '') AS week, sum(seats) AS seats
                        FROM held
                        LEFT JOIN LATERAL jsonb_array_elements_text(coalesce(b -> 'weeks', '[]')) AS w (week) ON true
                        WHERE (cardinality(:levels::text[]) = 0 OR b -> 'levels' IS NULL
                               OR jsonb_exists_any(b -> 'levels', :levels))
                          AND (cardinality(:families::text[]) = 0
                               OR EXISTS (SELECT FROM unnest(:families::text[]) f,
                                                      jsonb_array_elements_text(coalesce(offer -> 'rome', '[]')) rome
                                          WHERE rome LIKE f || '%')
                               OR substr(b #>> '{formation,mef}', 4, 3) = ANY (:families))
                        GROUP BY 1
                        """)
                .param("pole", pole.value())
                .param("levels", levels.toArray(String[]::new))
                .param("families", families.toArray(String[]::new))
                .param("year", schoolYear)
                .query(row -> {
                    seats.put(row.getString("week"), row.getInt("seats"));
                });
        return seats;
    }

    private static SharedOffer shared(ResultSet row, int number) throws SQLException {
        return new SharedOffer(
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                row.getString("signature"),
                Phase.valueOf(row.getString("phase")),
                row.getDate("allotted_on").toLocalDate(),
                row.getDate("begins").toLocalDate(),
                strings(row, "candidates").stream().map(PoleId::new).toList());
    }

    private static AllotmentRow allotment(ResultSet row, int number) throws SQLException {
        return new AllotmentRow(
                Objects.requireNonNull(row.getObject("hub_id", UUID.class)),
                row.getInt("block"),
                new PoleId(row.getString("pole")),
                row.getInt("seats"),
                strings(row, "levels"),
                strings(row, "families"),
                row.getString("arithmetic"),
                row.getString("arithmetic_french"),
                row.getInt("school_year"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
