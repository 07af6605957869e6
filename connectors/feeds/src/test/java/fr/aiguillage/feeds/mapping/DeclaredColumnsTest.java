package fr.aiguillage.feeds.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredColumnsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORD = """
            {"id": 1, "dossier": "D7", "offre": {"titre": "Bois", "suivi": "D7", "lieu": {"cp": "69003", "note": "x"}}}""";

    @Test
    void nothingDeclaredKeepsEverything() throws Exception {
        assertThat(keep(List.of())).isEqualTo(JSON.readTree(RECORD));
    }

    @Test
    void aPointerKeepsItsFieldAndNoneBesideIt() throws Exception {
        assertThat(keep(List.of("id", "/offre/titre", "/offre/lieu/cp", "/offre/absent", "/id/x")))
                .isEqualTo(JSON.readTree("""
                        {"id": 1, "offre": {"titre": "Bois", "lieu": {"cp": "69003"}}}"""));
    }

    private static JsonNode keep(List<String> columns) throws Exception {
        return new DeclaredColumns(columns).keep(JSON.readTree(RECORD));
    }
}
