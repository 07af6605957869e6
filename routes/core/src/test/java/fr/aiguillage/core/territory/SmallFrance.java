package fr.aiguillage.core.territory;

import fr.aiguillage.contract.CommuneCode;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.Uai;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some communes that are hard to tell apart, with their true codes and postcodes, and a map of three pôles, to which a
 * campus may be added.
 */
final class SmallFrance {

    static final PoleId EAST = new PoleId("est");
    static final PoleId WEST = new PoleId("ouest");
    static final PoleId LOIRE = new PoleId("loire");
    static final PoleId CAMPUS = new PoleId("campus-hotellerie");
    static final Uai SCHOOL = new Uai("0692717D");
    static final PoleId DESK = new PoleId("triage");
    static final PoleId MLDS = new PoleId("mlds");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static final Communes COMMUNES = Communes.of(Stream.of(
            current("69123", "Lyon", "69001 69002 69003", "69232"),
            part("69381", "Lyon 1er Arrondissement", CommuneKind.MUNICIPAL_ARRONDISSEMENT, "69123", "69001"),
            part("69382", "Lyon 2e Arrondissement", CommuneKind.MUNICIPAL_ARRONDISSEMENT, "69123", "69002"),
            part("69383", "Lyon 3e Arrondissement", CommuneKind.MUNICIPAL_ARRONDISSEMENT, "69123", "69003"),
            current("69266", "Villeurbanne", "69100", ""),
            current("69100", "Irigny", "69540", ""),
            current("69202", "Sainte-Foy-lès-Lyon", "69110", ""),
            current("69264", "Villefranche-sur-Saône", "69400", ""),
            current("69074", "Denicé", "69640", ""),
            current("69103", "Jarnioux", "69640", ""),
            current("69290", "Saint-Priest", "69800", ""),
            current("42275", "Saint-Priest-en-Jarez", "42270", ""),
            current("42218", "Saint-Étienne", "42000 42100", ""),
            current("42059", "Chavanay", "42410", ""),
            current("01095", "Nivigne et Suran", "01250", "01172"),
            part("01172", "Germagnat", CommuneKind.DELEGATED, "01095", ""),
            current("2A004", "Ajaccio", "20000 20090", "20004"),
            current("2B033", "Bastia", "20200 20600", ""),
            current("87178", "Saint-Priest-sous-Aixe", "87700", ""),
            current("97101", "Les Abymes", "97139 97142", ""),
            current("97411", "Saint-Denis", "97400 97490", ""),
            current("97415", "Saint-Paul", "97411 97460", ""),
            current("97701", "Saint-Barthélemy", "97133", ""),
            current("97801", "Saint-Martin", "97150", "")));

    static final PoleMap MAP = PoleMap.of(
            header(new Effective(LocalDate.of(2025, 9, 1), null)),
            List.of(
                    pole("est", "69381", "69383", "69266", "69290"),
                    pole("ouest", "69382", "69100", "69202", "69264", "69074", "69103"),
                    pole("loire", "42275", "42218", "42059")),
            COMMUNES);

    private SmallFrance() {}

    static PoleMapHeader header(Effective effective) {
        return header(effective, null);
    }

    static PoleMapHeader header(Effective effective, @Nullable PlacingPolicy policy) {
        return new PoleMapHeader(
                "10",
                "Académie d'essai",
                List.of("01", "42", "69"),
                "essai.1",
                "recteur",
                "ARR-1",
                effective,
                new TriageDesk(DESK, "Tri", "tri@ac-essai.fr", 5, List.of(), new Referents(MLDS)),
                List.of(new MldsCoordinator(MLDS, List.of())),
                List.of(),
                policy);
    }

    static Pole pole(String id, String... communes) {
        return pole(id, new Territory(zone(communes), null, null));
    }

    static Pole pole(String id, Territory territory) {
        return new Pole(
                new PoleId(id),
                "Pôle " + id,
                PoleBasis.BASSIN,
                territory,
                List.of(),
                Set.of(PoleMission.POOL_OFFERS),
                new PoleCoordinator("coordonnateur", id + "@ac-essai.fr", new MissionLetter("LM", DAY)),
                null,
                List.of(),
                List.of(),
                new Referents(MLDS));
    }

    /** Of hotels and restaurants; names no referents. */
    static Pole campus() {
        return new Pole(
                CAMPUS,
                "Campus",
                PoleBasis.CAMPUS,
                new Territory(zone("87178"), null, Territory.Overlap.DECLARED),
                List.of(new PoleComponent(ComponentType.EPLE, SCHOOL, null, null, null)),
                Set.of(PoleMission.POOL_OFFERS),
                new PoleCoordinator("coordonnateur", "campus@ac-essai.fr", new MissionLetter("LM", DAY)),
                null,
                List.of("G16"),
                List.of(),
                null);
    }

    static Zones zone(String... communes) {
        return new Zones(List.of(), List.of(), List.of(), List.of(communes), List.of());
    }

    private static Commune current(String code, String name, String postcodes, String former) {
        CommuneCode insee = new CommuneCode(code);
        return new Commune(
                insee,
                name,
                CommuneKind.CURRENT,
                null,
                insee.department(),
                null,
                null,
                words(postcodes),
                1,
                words(former));
    }

    private static Commune part(String code, String name, CommuneKind kind, String parent, String postcodes) {
        CommuneCode insee = new CommuneCode(code);
        return new Commune(
                insee,
                name,
                kind,
                new CommuneCode(parent),
                insee.department(),
                null,
                null,
                words(postcodes),
                1,
                List.of());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
