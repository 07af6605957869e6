package fr.aiguillage.hub.batch;

import static fr.aiguillage.hub.batch.FailureKind.DATA;
import static fr.aiguillage.hub.batch.FailureKind.INFRASTRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.FileSystemException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

class FailureKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "57014", "58030", "40001", "40P01", "55P03", "25006"})
    void aDatabaseThatIsAwayFullOrBusyIsInfrastructure(String state) {
        assertThat(FailureKind.of(new RuntimeException(new SQLException("x", state))))
                .isEqualTo(INFRASTRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "22P02", "23505", "23514", "54000", "P0001"})
    void aValueThatTheDatabaseRefusesIsData(String state) {
        assertThat(FailureKind.of(new DataIntegrityViolationException("x", new SQLException("x", state))))
                .isEqualTo(DATA);
    }

    @Test
    void aMissingTableIsNotTheFaultOfAMessage() {
        assertThat(FailureKind.of(new SQLException("no such table", "42P01"))).isEqualTo(INFRASTRUCTURE);
    }

    @Test
    void theReasonMayHideBehindABatch() {
        BatchUpdateException batch = new BatchUpdateException("batch", "XX000x", new int[0]);
        batch.setNextException(new SQLException("connection lost", "08006"));
        assertThat(FailureKind.of(new IllegalStateException(batch))).isEqualTo(INFRASTRUCTURE);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsInfrastructure() {
        assertThat(FailureKind.of(new CannotGetJdbcConnectionException("no connection")))
                .isEqualTo(INFRASTRUCTURE);
        assertThat(FailureKind.of(new SQLTransientConnectionException("pool is empty")))
                .isEqualTo(INFRASTRUCTURE);
    }

    @Test
    void aCommitThatFailedBecauseTheConnectionBrokeIsInfrastructure() {
        assertThat(FailureKind.of(new TransactionSystemException("commit", new SQLException("x", "08007"))))
                .isEqualTo(INFRASTRUCTURE);
    }

    @Test
    void aBrokerNetworkOrDiskFailureIsInfrastructure() {
        assertThat(FailureKind.of(new JMSException("lost"))).isEqualTo(INFRASTRUCTURE);
        assertThat(FailureKind.of(new IOException(new ConnectException("refused"))))
                .isEqualTo(INFRASTRUCTURE);
        assertThat(FailureKind.of(new FileSystemException("disk full"))).isEqualTo(INFRASTRUCTURE);
    }

    @Test
    void aBodyThatCannotBeReadIsData() {
        assertThat(FailureKind.of(new IOException("unexpected end of JSON"))).isEqualTo(DATA);
        assertThat(FailureKind.of(new IllegalArgumentException("no such level")))
                .isEqualTo(DATA);
        assertThat(FailureKind.of(new StackOverflowError())).isEqualTo(DATA);
    }

    @Test
    void aHubOutOfMemoryBlamesNoMessage() {
        assertThat(FailureKind.of(new OutOfMemoryError())).isEqualTo(INFRASTRUCTURE);
    }

    @Test
    void causesThatGoRoundInACircleEndTheSearch() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(FailureKind.of(first)).isEqualTo(DATA);
    }
}
