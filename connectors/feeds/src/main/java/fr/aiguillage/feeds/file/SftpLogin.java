package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.run.SecretReader;
import fr.aiguillage.feeds.transport.LastingFailure;
import java.io.IOException;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/**
 * Opens SFTP on a server whose key is known; any other is refused. Without a password the user's own keys are tried.
 *
 * @param patience with each step of the login
 */
public record SftpLogin(FileSource.Sftp server, SecretReader secrets, Duration patience) {

    public static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A server that is silent for so long is gone. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    /** What is done on the server while connected. */
    public interface Work {
        void with(SftpClient sftp) throws IOException;
    }

    /** @throws LastingFailure when the server's key is not known or it refuses the login */
    public void run(Work work) throws IOException {
        try {
            connect(work);
        } catch (SshException refused) {
            if (refused.getDisconnectCode() > 0) {
                throw new LastingFailure(String.valueOf(refused.getMessage()), refused);
            }
            throw refused;
        }
    }

    private void connect(Work work) throws IOException {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(
                    new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, server.knownHosts()));
            SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, patience);
            CoreModuleProperties.IDLE_TIMEOUT.set(client, IDLE);
            CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, IDLE);
            client.start();
            try (ClientSession session = client.connect(server.user(), server.host(), server.port())
                    .verify(patience)
                    .getSession()) {
                if (server.password() != null) {
                    session.addPasswordIdentity(secrets.read(server.password()));
                }
                session.auth().verify(patience);
                try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                    work.with(sftp);
                }
            }
        }
    }
}
