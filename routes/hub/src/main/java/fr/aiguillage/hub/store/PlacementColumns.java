package fr.aiguillage.hub.store;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.Attribution;
import fr.aiguillage.core.territory.Placement;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A placement as columns of the table {@code offer}. Ids of pôles are small letters, digits and hyphens. */
final class PlacementColumns {

    private PlacementColumns() {}

    static Placement read(ResultSet row) throws SQLException {
        PoleId custodian = new PoleId(Objects.requireNonNull(row.getString("custodian")));
        String commune = row.getString("commune");
        String mlds = row.getString("mlds");
        List<PoleId> visibility = visibility(row.getArray("visibility"));
        String attribution = Objects.requireNonNull(row.getString("attribution"));
        return new Placement(
                custodian,
                row.getBoolean("triage"),
                row.getString("rule"),
                row.getString("reason"),
                commune == null ? null : new CommuneCode(commune),
                List.of(),
                visibility.isEmpty() ? List.of(custodian) : visibility,
                mlds == null ? null : new PoleId(mlds),
                attribution.isEmpty() ? Attribution.to(custodian) : attribution(attribution),
                List.of(),
                List.of(),
                row.getString("map_version"));
    }

    /** PostgreSQL's text form of an array: unnest would flatten an array of arrays. */
    static String visibility(Placement placement) {
        return placement.visibility().stream().map(PoleId::value).collect(Collectors.joining(",", "{", "}"));
    }

    /** {@code pole:millionths}, a blank between. */
    static String attribution(Placement placement) {
        return placement.attribution().millionths().entrySet().stream()
                .map(part -> part.getKey().value() + ":" + part.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static List<PoleId> visibility(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray()).map(PoleId::new).toList();
    }

    private static Attribution attribution(String stored) {
        Map<PoleId, Integer> millionths = Arrays.stream(stored.split(" "))
                .map(part -> part.split(":"))
                .collect(Collectors.toMap(part -> new PoleId(part[0]), part -> Integer.valueOf(part[1])));
        return new Attribution(millionths);
    }
}
