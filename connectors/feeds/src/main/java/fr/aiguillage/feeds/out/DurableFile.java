package fr.aiguillage.feeds.out;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file so that its readers see the old one or the new one, never a part: it is written under a hidden name,
 * flushed to the disk and renamed. When this returns, the new content survives a power cut.
 */
public final class DurableFile {

    private DurableFile() {}

    /** Writes the whole content; whatever it throws leaves the old file as it was. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param target in a folder that exists */
    public static void replace(Path target, Content content) throws IOException {
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            write(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        flushFolderOf(target);
    }

    private static void write(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** The rename itself is durable once the folder is. Windows cannot open one, and does without. */
    private static void flushFolderOf(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || target.getFileSystem().getSeparator().equals("\\")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
