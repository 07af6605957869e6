package fr.aiguillage.feeds.file;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.run.SecretReader;
import java.io.IOException;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Opens SFTP on a server whose key is known; any other is refused. Without a password the user's own keys are tried. */
record SftpLogin(FileSource.Sftp server, SecretReader secrets) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What is done on the server while connected. */
    interface Work {
        void with(SftpClient sftp) throws IOException;
    }

    void run(Work work) throws IOException {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(
                    new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, server.knownHosts()));
            client.start();
            try (ClientSession session = client.connect(server.user(), server.host(), server.port())
                    .verify(PATIENCE)
                    .getSession()) {
                if (server.password() != null) {
                    session.addPasswordIdentity(secrets.read(server.password()));
                }
                session.auth().verify(PATIENCE);
                try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                    work.with(sftp);
                }
            }
        }
    }
}
