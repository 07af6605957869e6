package fr.aiguillage.feeds.file;

import java.nio.file.attribute.FileTime;
import java.util.regex.Pattern;
import org.apache.sshd.sftp.client.SftpClient;

/** A file on the server, as listed. */
record RemoteFile(String name, long size, FileTime modified) {

    /** A name that a server made up to lead out of the folder, or to hide in it. */
    private static final Pattern SAFE_NAME = Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*");

    static RemoteFile of(String name, SftpClient.Attributes attributes) {
        return new RemoteFile(name, attributes.getSize(), attributes.getModifyTime());
    }

    boolean hasSafeName() {
        return SAFE_NAME.matcher(name).matches();
    }

    FileMark mark() {
        return new FileMark(name, size, modified);
    }
}
