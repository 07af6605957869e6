package fr.aiguillage.feeds.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one zip archive. A single file is read whatever its name; of several those whose names end as the format
 * does, beside what only accompanies them. Any other file makes the archive unreadable: its offers would be lost without
 * a word, and withdrawn.
 */
final class ZipFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ZipFiles.class);

    /** Explanations, checksums and schemas that come along with data. */
    private static final Set<String> COMPANIONS = Set.of(
            ".txt", ".md", ".pdf", ".doc", ".docx", ".odt", ".html", ".log", ".md5", ".sha1", ".sha256", ".asc", ".sig",
            ".xsd", ".png", ".jpg");

    private final ZipInputStream zip;
    private final ZipTail tail;
    private final List<String> endings;

    ZipFiles(InputStream packed, List<String> endings) {
        this.tail = new ZipTail(packed);
        this.zip = new ZipInputStream(tail);
        this.endings = endings;
    }

    void each(String archive, Unpacked.Document document) throws IOException {
        int entries = 0;
        int files = 0;
        String unlike = null;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            String name = entry.getName();
            if (entry.isDirectory() || isHidden(name)) {
                continue;
            }
            String ending = ending(name);
            boolean first = files == 0 && unlike == null;
            if (endings.contains(ending)) {
                document.read(new Unclosed(zip), archive + "/" + name);
                files++;
            } else if (COMPANIONS.contains(ending)) {
                LOG.atInfo()
                        .addKeyValue("event", "ARCHIVE_FILE_LEFT")
                        .log("event=ARCHIVE_FILE_LEFT file={}/{}", archive, name);
            } else if (first) {
                document.read(new Unclosed(zip), archive + "/" + name);
                unlike = name;
            } else {
                throw unexpected(name);
            }
            if (unlike != null && files > 0) {
                throw unexpected(unlike);
            }
        }
        tail.requireWhole(entries);
        if (files == 0 && unlike == null) {
            throw new UnreadableSource("the zip archive holds no file " + String.join(" or ", endings));
        }
    }

    private UnreadableSource unexpected(String name) {
        return new UnreadableSource("the zip archive holds " + name + " beside others, where "
                + String.join(" or ", endings) + " is expected");
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** A reader that closes its document must not close the archive. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The next file is still to come.
        }
    }
}
