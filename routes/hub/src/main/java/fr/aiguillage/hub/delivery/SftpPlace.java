package fr.aiguillage.hub.delivery;

import fr.aiguillage.feeds.config.FileSource;
import fr.aiguillage.feeds.file.SftpLogin;
import fr.aiguillage.feeds.out.DurableFile;
import fr.aiguillage.feeds.run.SecretReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A folder of an SFTP server. A file is sent under a hidden name and renamed once it is whole; where the server knows no
 * renaming over another file, the old one is removed first.
 */
record SftpPlace(FileSource.Sftp server, SecretReader secrets) implements FilePlace {

    @Override
    public void replace(String name, DurableFile.Content content) throws IOException {
        Path whole = Files.createTempFile("aiguillage", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(whole)) {
                content.writeTo(out);
            }
            new SftpLogin(server, secrets, SftpLogin.PATIENCE).run(sftp -> send(sftp, whole, name));
        } finally {
            Files.delete(whole);
        }
    }

    private void send(SftpClient sftp, Path whole, String name) throws IOException {
        String part = server.directory() + "/." + name + ".part";
        try (OutputStream out = sftp.write(part)) {
            Files.copy(whole, out);
        }
        long sent = sftp.stat(part).getSize();
        if (sent != Files.size(whole)) {
            throw new IOException(sent + " bytes of " + Files.size(whole) + " arrived");
        }
        rename(sftp, part, server.directory() + "/" + name);
    }

    private static void rename(SftpClient sftp, String part, String target) throws IOException {
        OpenSSHPosixRenameExtension overwriting = sftp.getExtension(OpenSSHPosixRenameExtension.class);
        if (overwriting != null && overwriting.isSupported()) {
            overwriting.posixRename(part, target);
            return;
        }
        try {
            sftp.remove(target);
        } catch (SftpException absent) {
            if (absent.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                throw absent;
            }
        }
        sftp.rename(part, target);
    }
}
