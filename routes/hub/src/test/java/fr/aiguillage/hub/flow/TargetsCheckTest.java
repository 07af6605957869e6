package fr.aiguillage.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsCheckTest {

    private static final String GOOD = """
            hub: essai
            flows:
              - {id: aller, from: [banque], to: ailleurs}
            targets:
              - system: ailleurs
                http:
                  url: ${env:AILLEURS}
                  headers: {X-Client: hub, Authorization: "Bearer ${env:JETON}"}
                  login: {path: /login, body: {email: hub@example.fr, password: "${file:/secret}"}, token: /token}
                  create: {method: POST, path: /offres}
                  update: {method: PUT, path: "/offres/{id}"}
                  withdraw: {method: DELETE, path: "/offres/{id}"}
              - system: base
                jdbc:
                  url: "jdbc:postgresql://serveur/depot?user=hub&password=${env:MOT_DE_PASSE}"
                  user: hub
                  password: ${env:MOT_DE_PASSE}
                  publish: INSERT INTO offre VALUES (:hubId)
                  withdraw: DELETE FROM offre WHERE id = :hubId
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aFeedOfTheBank() throws IOException {
        Path feeds = Files.createDirectory(folder.resolve("feeds"));
        Files.writeString(feeds.resolve("banque.yaml"), "feed: banque\nsystem: banque\n");
    }

    @Test
    void aGoodFileIsGood() throws IOException {
        assertThat(check(GOOD)).isEmpty();
    }

    @Test
    void aSecretWrittenOutIsRefusedWhereverItStands() throws IOException {
        assertThat(check(GOOD.replace("Bearer ${env:JETON}", "Bearer abc")))
                .containsExactly("SECRET_LITERAL /targets/0/http/headers/Authorization REJECT");
        assertThat(check(GOOD.replace("${file:/secret}", "abc")))
                .containsExactly("SECRET_LITERAL /targets/0/http/login/body/password REJECT");
        assertThat(check(GOOD.replace("password=${env:MOT_DE_PASSE}", "password=abc")))
                .containsExactly("SECRET_LITERAL /targets/1/jdbc/url REJECT");
        assertThat(check(GOOD.replace("${env:AILLEURS}", "https://hub:abc@ailleurs.example")))
                .containsExactly("SECRET_LITERAL /targets/0/http/url REJECT");
    }

    @Test
    void aFlowFromASystemThatNoFeedBringsIsTold() throws IOException {
        assertThat(check(GOOD.replace("[banque]", "[banque, bnaque]")))
                .containsExactly("FLOW_SOURCE_UNKNOWN /flows/0/from/1 WARN");
    }

    @Test
    void twoTargetsOfOneSystemAreRefused() throws IOException {
        assertThat(check(GOOD.replace("system: base", "system: ailleurs")))
                .containsExactly("FLOW_TARGET_TWICE /targets/1/system REJECT");
    }

    private List<String> check(String flows) throws IOException {
        Files.writeString(folder.resolve("flows.yaml"), flows);
        return new FlowsCheck()
                .check(folder).stream()
                        .map(problem -> problem.notice().code() + " "
                                + problem.notice().path() + " "
                                + problem.notice().code().severity())
                        .toList();
    }
}
