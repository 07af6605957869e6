package fr.aiguillage.mocks.bank;

import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.Level;
import fr.aiguillage.contract.OfferKind;
import fr.aiguillage.mocks.scenario.Fate;
import fr.aiguillage.mocks.scenario.Flaw;
import fr.aiguillage.mocks.scenario.OfferSystem;
import fr.aiguillage.mocks.scenario.Opportunity;
import fr.aiguillage.mocks.scenario.PlaceKind;
import fr.aiguillage.mocks.scenario.Publication;
import fr.aiguillage.mocks.scenario.Scenario;
import fr.aiguillage.mocks.scenario.Wording;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a scenario into the bank's tables, and its days after that. */
final class BankTables {
    private static final int BATCH = 500;
    private static final String INSERT_STRUCTURE =
            "INSERT INTO structure (id_structure, raison_sociale, numero_siret, activite_principale, voie,"
                    + " code_postal, commune, code_commune, pays) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_OFFER = """
            INSERT INTO offre (id_offre, id_structure, type_offre, intitule, description, niveaux, libelle_formation,
              code_mef, code_rome, date_debut, date_fin, nb_places, est_acces_erqth, est_validee, est_diffusee,
              est_pourvue, est_supprimee, date_diffusion, date_fin_diffusion, date_modification, date_validation,
              num_modification)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, ?, ?, ?, ?, nextval('modification'))
            """;
    private static final String INSERT_DIFFUSION = """
            INSERT INTO offre_diffusion (id_offre, id_centre_gestion, est_mise_en_avant)
            SELECT ?, id_centre_gestion, false FROM centre_gestion WHERE code_departement = ? OR ?
            """;
    private static final String UPDATE_OFFER = """
            UPDATE offre SET nb_places = ?, est_validee = ?, est_diffusee = ?, est_pourvue = ?, est_supprimee = ?,
              date_modification = ?, date_validation = coalesce(date_validation, ?),
              num_modification = nextval('modification')
            WHERE id_offre = ?
            """;

    private final Scenario scenario;

    BankTables(Scenario scenario) {
        this.scenario = scenario;
    }

    void fill(Connection connection) throws SQLException {
        try (PreparedStatement structure = connection.prepareStatement(INSERT_STRUCTURE);
                PreparedStatement offer = connection.prepareStatement(INSERT_OFFER);
                PreparedStatement diffusion = connection.prepareStatement(INSERT_DIFFUSION)) {
            Iterator<Publication> all = scenario.publications(OfferSystem.BANK).iterator();
            for (int i = 1; all.hasNext(); i++) {
                Publication publication = all.next();
                addStructure(structure, publication);
                addOffer(offer, publication);
                addDiffusion(diffusion, publication);
                if (i % BATCH == 0 || !all.hasNext()) {
                    structure.executeBatch();
                    offer.executeBatch();
                    diffusion.executeBatch();
                }
            }
        }
    }

    /** Brings in what happened between a step and the one before. */
    void moveTo(Connection connection, int step) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE_OFFER)) {
            Iterator<Publication> moved = scenario.publications(OfferSystem.BANK)
                    .filter(publication ->
                            publication.fate().at(step) != publication.fate().at(step - 1))
                    .iterator();
            while (moved.hasNext()) {
                addUpdate(update, moved.next(), step);
            }
            update.executeBatch();
        }
    }

    private void addStructure(PreparedStatement row, Publication publication) throws SQLException {
        Wording wording = scenario.wording(publication);
        boolean known = publication.flaw() != Flaw.NO_HOST_NO_PLACE;
        boolean abroad = publication.opportunity().place() == PlaceKind.ABROAD;
        boolean placed = known && !abroad;
        row.setInt(1, Integer.parseInt(publication.remoteId()));
        row.setString(2, known ? wording.hostName() : null);
        row.setString(3, known ? wording.siret().orElse(null) : null);
        row.setString(4, publication.opportunity().trade().naf());
        row.setString(5, placed ? wording.street() : null);
        row.setString(6, placed ? publication.opportunity().host().postcode() : null);
        row.setString(7, abroad ? "Genève" : placed ? wording.town() : null);
        row.setString(8, placed ? publication.opportunity().host().commune().code() : null);
        row.setString(9, abroad ? "SUISSE" : "FRANCE");
        row.addBatch();
    }

    private void addOffer(PreparedStatement row, Publication publication) throws SQLException {
        Opportunity opportunity = publication.opportunity();
        Wording wording = scenario.wording(publication);
        int id = Integer.parseInt(publication.remoteId());
        boolean validated = publication.fate().at(0) != Fate.State.GONE;
        List<IsoWeek> weeks = opportunity.weeks();
        row.setInt(1, id);
        row.setInt(2, id);
        row.setString(3, type(opportunity.kind()));
        row.setString(4, publication.flaw() == Flaw.NO_TITLE ? null : wording.title());
        row.setString(5, wording.description());
        row.setString(6, opportunity.levels().stream().map(BankTables::level).collect(Collectors.joining(",")));
        row.setString(7, opportunity.formation());
        row.setString(8, opportunity.mef());
        row.setString(9, opportunity.trade().rome());
        row.setDate(10, weeks.isEmpty() ? null : Date.valueOf(weeks.get(0).monday()));
        row.setDate(
                11,
                weeks.isEmpty()
                        ? null
                        : Date.valueOf(weeks.get(weeks.size() - 1).monday().plusDays(4)));
        row.setInt(12, publication.flaw() == Flaw.IMPOSSIBLE_SEATS ? -1 : wording.seats(0));
        row.setObject(13, opportunity.accessible());
        row.setBoolean(14, validated);
        row.setBoolean(15, validated);
        row.setTimestamp(16, Timestamp.valueOf(opportunity.publishedOn().atTime(8, 0)));
        row.setTimestamp(17, Timestamp.valueOf(opportunity.availableUntil().atTime(23, 59)));
        row.setTimestamp(18, Timestamp.valueOf(opportunity.publishedOn().atTime(8, 0)));
        row.setTimestamp(
                19, validated ? Timestamp.valueOf(opportunity.publishedOn().atTime(8, 0)) : null);
        row.addBatch();
    }

    /** Most offers go to the centre of their département, a few to all. */
    private void addDiffusion(PreparedStatement row, Publication publication) throws SQLException {
        row.setInt(1, Integer.parseInt(publication.remoteId()));
        row.setString(2, publication.opportunity().host().commune().department());
        row.setBoolean(3, scenario.wording(publication).draw("diffusion").chance(0.1));
        row.addBatch();
    }

    private void addUpdate(PreparedStatement row, Publication publication, int step) throws SQLException {
        Fate.State state = publication.fate().at(step);
        boolean gone = state == Fate.State.GONE;
        row.setInt(
                1,
                publication.flaw() == Flaw.IMPOSSIBLE_SEATS
                        ? -1
                        : scenario.wording(publication).seats(step));
        row.setBoolean(2, true);
        row.setBoolean(3, !gone);
        row.setBoolean(4, state == Fate.State.FULL);
        row.setBoolean(5, gone);
        Timestamp now =
                Timestamp.valueOf(scenario.settings().today().plusDays(step).atTime(7, 0));
        row.setTimestamp(6, now);
        row.setTimestamp(7, now);
        row.setInt(8, Integer.parseInt(publication.remoteId()));
        row.addBatch();
    }

    private static String type(OfferKind kind) {
        return switch (kind) {
            case OBSERVATION_SEQUENCE -> "SEQUENCE";
            case PFMP -> "PFMP";
            case STS_INTERNSHIP -> "STS";
            case INITIATION_PLACEMENT -> "INITIATION";
            case APPLICATION_PLACEMENT -> "APPLICATION";
            case SHORT_IMMERSION -> "IMMERSION";
            case APPRENTICESHIP_CONTRACT -> "APPRENTISSAGE";
            default -> throw new IllegalArgumentException("not published here: " + kind);
        };
    }

    private static String level(Level level) {
        return switch (level) {
            case QUATRIEME -> "4EME";
            case TROISIEME -> "3EME";
            case SECONDE_GT -> "2NDEGT";
            case SEGPA_4E -> "4SEGPA";
            case SEGPA_3E -> "3SEGPA";
            case PREPA_METIERS -> "3PREPAMET";
            case CAP -> "CAP";
            case BAC_PRO -> "BACPRO";
            case STS -> "BTS";
            default -> throw new IllegalArgumentException("not published here: " + level);
        };
    }
}
