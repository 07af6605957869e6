package fr.aiguillage.hub.delivery;

import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.territory.PoleChannel;
import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.config.Secret;
import fr.aiguillage.hub.HubSettings;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Where files for pôles are put. */
@Component
public class OutboxFolders {

    private static final int USUAL_PORT = 22;

    private final Path root;

    OutboxFolders(DeliverySettings settings, HubSettings hub) {
        this.root = settings.folder() == null ? hub.dataDir().resolve("outbox") : settings.folder();
    }

    /** A server, a folder that an administrator names and makes, or one that bears the pôle's name and is the hub's own. */
    public FilePlace of(PoleId pole, PoleChannel channel) {
        if (channel.sftp() != null) {
            return new SftpPlace(server(channel.sftp()), Secret::resolve);
        }
        String named = channel.folder();
        return new SinkFolder(root.resolve(named == null ? pole.value() : named), named == null);
    }

    private static FileSource.Sftp server(PoleChannel.Sftp sftp) {
        return new FileSource.Sftp(
                sftp.host(),
                sftp.port() == null ? USUAL_PORT : sftp.port(),
                sftp.user(),
                sftp.password() == null ? null : new Secret(sftp.password()),
                Path.of(sftp.knownHosts()),
                sftp.directory());
    }
}
