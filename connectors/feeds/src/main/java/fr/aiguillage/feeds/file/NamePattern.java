package fr.aiguillage.feeds.file;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/** File names with {@code *} and {@code ?}; brackets and braces are characters like others. */
final class NamePattern {

    private final PathMatcher matcher;

    NamePattern(String include) {
        String literal = include.replaceAll("[\\\\\\[\\]{}]", "\\\\$0");
        this.matcher = FileSystems.getDefault().getPathMatcher("glob:" + literal);
    }

    boolean matches(String name) {
        return matcher.matches(Path.of(name));
    }
}
