package fr.aiguillage.hub.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the PostgreSQL that a killed hub left running on the data folder. Two servers on one folder would destroy it;
 * PostgreSQL refuses that, so the next start of the hub would fail until somebody looked.
 */
final class LeftoverPostgres {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverPostgres.class);
    private static final long PATIENCE_SECONDS = 20;

    private LeftoverPostgres() {}

    /** The caller holds the folder's lock, so whatever runs here has lost its hub. */
    static void stop(Path dataFolder) throws IOException {
        Optional<ProcessHandle> leftover = find(dataFolder.resolve("postmaster.pid"));
        if (leftover.isEmpty()) {
            return;
        }
        LOG.info(
                "stopping the database that an earlier hub left running, process {}",
                leftover.get().pid());
        leftover.get().destroy();
        if (!gone(leftover.get())) {
            leftover.get().destroyForcibly();
            gone(leftover.get());
        }
    }

    private static Optional<ProcessHandle> find(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        // The number may by now belong to a stranger.
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().commandLine().orElse("").contains("postgres"));
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
