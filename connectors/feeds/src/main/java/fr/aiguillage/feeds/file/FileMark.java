package fr.aiguillage.feeds.file;

import java.nio.file.attribute.FileTime;

/** What tells one delivery from another: the same name, size and time mean the same file. */
record FileMark(String name, long size, FileTime modified) {

    /** As kept in a line of text. */
    String text() {
        return name + "\t" + size + "\t" + modified.toMillis();
    }
}
