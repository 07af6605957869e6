package fr.aiguillage.mocks.bank;

/**
 * Tables of an academic internship bank, after those of esup-pstage, the open-source software of universities for the
 * same purpose: an offer is validated, diffused to one or more centres, filled or logically deleted, each apart.
 */
final class BankSchema {
    static final String TABLES = """
            CREATE TABLE structure (
              id_structure integer PRIMARY KEY,
              raison_sociale text,
              numero_siret char(14),
              activite_principale text,
              voie text,
              code_postal char(5),
              commune text,
              code_commune char(5),
              pays text NOT NULL DEFAULT 'FRANCE'
            );
            CREATE TABLE centre_gestion (
              id_centre_gestion integer PRIMARY KEY,
              nom_centre text NOT NULL,
              code_departement char(2) NOT NULL
            );
            INSERT INTO centre_gestion VALUES
              (1, 'Centre de l''Ain', '01'), (2, 'Centre de la Loire', '42'), (3, 'Centre du Rhône', '69');
            CREATE TABLE offre (
              id_offre integer PRIMARY KEY,
              id_structure integer NOT NULL REFERENCES structure,
              type_offre text NOT NULL,
              intitule text,
              description text,
              niveaux text NOT NULL,
              libelle_formation text,
              code_mef text,
              code_rome text,
              date_debut date,
              date_fin date,
              nb_places integer,
              est_acces_erqth boolean,
              est_validee boolean NOT NULL,
              est_diffusee boolean NOT NULL,
              est_pourvue boolean NOT NULL,
              est_supprimee boolean NOT NULL,
              date_validation timestamptz,
              date_diffusion timestamptz,
              date_fin_diffusion timestamptz,
              date_modification timestamptz NOT NULL,
              num_modification bigint NOT NULL
            );
            CREATE INDEX offre_modification ON offre (num_modification);
            CREATE TABLE offre_diffusion (
              id_offre integer NOT NULL REFERENCES offre,
              id_centre_gestion integer NOT NULL REFERENCES centre_gestion,
              est_mise_en_avant boolean NOT NULL,
              PRIMARY KEY (id_offre, id_centre_gestion)
            );
            CREATE TABLE candidature (
              id_offre integer NOT NULL REFERENCES offre,
              nom_eleve text NOT NULL,
              prenom_eleve text NOT NULL,
              classe text
            );
            CREATE SEQUENCE modification;
            CREATE TABLE offre_deposee (
              reference text PRIMARY KEY,
              intitule varchar(150) NOT NULL,
              type_offre text NOT NULL,
              niveaux text NOT NULL,
              description text,
              raison_sociale varchar(150) NOT NULL,
              numero_siret char(14),
              voie text,
              code_postal char(5),
              commune text,
              code_commune char(5),
              date_debut date,
              date_fin date,
              nb_places integer NOT NULL CHECK (nb_places > 0),
              retiree boolean NOT NULL
            );
            """;

    /** Whoever exchanges offers reads offers; the pupils' applications stay closed to them. */
    static String reader(String user, String password) {
        return "CREATE ROLE " + user + " LOGIN PASSWORD '" + password.replace("'", "''") + "';"
                + "GRANT SELECT ON structure, centre_gestion, offre, offre_diffusion TO " + user + ";";
    }

    /** Whoever deposits offers of others sees the deposits and nothing else. */
    static String depositor(String user, String password) {
        return "CREATE ROLE " + user + " LOGIN PASSWORD '" + password.replace("'", "''") + "';"
                + "GRANT SELECT, INSERT, UPDATE ON offre_deposee TO " + user + ";";
    }

    private BankSchema() {}
}
