package fr.aiguillage.feeds.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void pupilDataIsDroppedAtAnyDepthAndTold() throws IOException {
        JsonNode record = json.readTree(
                "{\"id\":1,\"candidatures\":[{\"date\":\"2026\",\"Élève\":{\"nom\":\"x\"}}],\"INE\":\"y\"}");

        RedactedRecord redacted = Redaction.of(record);

        assertThat(redacted.record()).isEqualTo(json.readTree("{\"id\":1,\"candidatures\":[{\"date\":\"2026\"}]}"));
        assertThat(redacted.notices())
                .extracting(notice -> notice.code() + " " + notice.path())
                .containsExactly("PUPIL_DATA_FIELD /candidatures/0/Élève", "PUPIL_DATA_FIELD /INE");
    }

    @Test
    void aBareNameIsAPersonsBesideAFirstNameAndACompanysElsewhere() throws IOException {
        JsonNode record = json.readTree(
                "{\"nom\":\"Dupontel\",\"prenom\":\"x\",\"entreprise\":{\"nom\":\"Fleurs\"},\"intitule\":\"y\"}");

        assertThat(Redaction.of(record).record())
                .isEqualTo(json.readTree("{\"entreprise\":{\"nom\":\"Fleurs\"},\"intitule\":\"y\"}"));
    }

    @Test
    void aCleanRecordIsHandedOnAsItIs() throws IOException {
        JsonNode record = json.readTree("{\"id\":1,\"lieu\":{\"ville\":\"Lyon\"}}");

        assertThat(Redaction.of(record).record()).isSameAs(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eleve",
                "nom_eleve",
                "NomÉlève",
                "email-stagiaire",
                "telJeune",
                "date_naissance",
                "DATE DE NAISSANCE",
                "n.i.r",
                "ine",
                "prenom",
                "Prénom",
                "nom_de_naissance",
                "Nom d'usage",
                "numero_securite_sociale",
                "student_name",
                "responsable_legal"
            })
    void namesOfPupilDataAreRecognisedHoweverTheyAreWritten(String name) {
        assertThat(ForbiddenFields.isForbidden(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nb_eleves_max",
                "nom_entreprise",
                "niveau",
                "ligne",
                "cuisine",
                "email",
                "telephone",
                "id",
                "stagiaires_max",
                "accueil_jeunes_sous_main_de_justice",
                "remoteId",
                "origine"
            })
    void namesOfAnOfferPass(String name) {
        assertThat(ForbiddenFields.isForbidden(name)).isFalse();
    }
}
