package fr.aiguillage.hub.territory;

import static fr.aiguillage.hub.territory.PoleMapFiles.MAP;
import static fr.aiguillage.hub.territory.PoleMapFiles.OTHER;
import static fr.aiguillage.hub.territory.PoleMapFiles.POLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.aiguillage.feeds.check.ConfigProblem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to a pôle goes where it can be found, and to nobody else. */
class ChannelsCheckTest {

    @TempDir
    private Path config;

    private PoleMapFiles files;

    @BeforeEach
    void aSoundMap() throws IOException {
        files = PoleMapFiles.sound(config);
    }

    @Test
    void twoFilesOfOneFormatAreTold() throws IOException {
        files.north(POLE + "channels: [{type: FILE, format: csv}, {type: FILE, format: csv}]\n");

        assertThat(files.codes()).containsExactly("CHANNEL_TWICE");
    }

    @Test
    void aUserOfTwoQueuesIsTold() throws IOException {
        String channel = "channels: [{type: QUEUE, user: lecteur, password: \"${env:POLE_PASSWORD}\"}]\n";
        files.north(POLE + channel);
        files.south(OTHER + channel);

        assertThat(files.codes()).containsExactly("POLE_USER_TWICE");
    }

    @Test
    void aDigestGoesToTheQueueAsJsonAlone() throws IOException {
        files.north(POLE + "channels: [{type: DIGEST, format: json, queue: true}]\n");
        assertThat(files.codes()).isEmpty();

        files.north(POLE + "channels: [{type: DIGEST, format: html, queue: true}]\n");
        assertThat(files.codes()).isNotEmpty();
    }

    @Test
    void fileWithoutFormatOrOutsideTheOutboxIsTold() throws IOException {
        files.north(POLE + "channels: [{type: FILE}, {type: FILE, format: csv, folder: ../x}]\n");

        assertThat(files.codes()).contains("KEY_MISSING", "FORM_WRONG");
    }

    @Test
    void anMldsReferentThatTheMapDoesNotNameAndAPoleWithoutOneAreTold() throws IOException {
        files.map(MAP + "mlds-coordinators: [{id: mlds, channels: [{type: QUEUE}]}]\n");
        files.north(POLE + "referents: {mlds: mlds-nord}\n");
        files.south(OTHER + "referents: {mlds: mlds}\n");

        assertThat(files.problems())
                .extracting(problem -> problem.notice().code(), ConfigProblem::line, ConfigProblem::isFatal)
                .containsExactly(tuple(PoleNotice.MLDS_MISSING, 8, false), tuple(PoleNotice.MLDS_UNKNOWN, 12, true));
    }

    @Test
    void anMldsCoordinatorHasAnIdOfItsOwnAndNoDigest() throws IOException {
        files.map(MAP + "mlds-coordinators: [{id: nord}]\n");
        files.north(POLE + "referents: {mlds: nord}\n");
        assertThat(files.codes()).contains("POLE_ID_TWICE");

        files.map(MAP + "mlds-coordinators: [{id: mlds, channels: [{type: DIGEST, format: html}]}]\n");
        assertThat(files.codes()).contains("VALUE_NOT_IN_LIST");
    }
}
