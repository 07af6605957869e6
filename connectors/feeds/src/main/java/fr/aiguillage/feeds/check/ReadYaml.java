package fr.aiguillage.feeds.check;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a YAML file with the line of each value. What is wrong becomes a problem, never an exception. */
public final class ReadYaml {

    private static final int DEPTH_LIMIT = 50;

    private ReadYaml() {}

    /**
     * Reads one file.
     *
     * @param file relative to the folder
     */
    public static YamlReading read(Path configDir, Path file) {
        try {
            String text = Files.readString(configDir.resolve(file));
            return parse(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return YamlReading.failed(ConfigProblem.at(file, 0, ConfigNotice.FILE_NOT_UTF8));
        } catch (IOException unreadable) {
            return YamlReading.failed(
                    ConfigProblem.at(file, 0, ConfigNotice.FILE_UNREADABLE, String.valueOf(unreadable.getMessage())));
        }
    }

    /** Reads YAML from memory. */
    public static YamlReading parse(Path file, String text) {
        try {
            Node root = new Yaml(options()).compose(new StringReader(text));
            if (root == null) {
                return YamlReading.failed(ConfigProblem.at(file, 0, ConfigNotice.FILE_EMPTY));
            }
            NodeConversion conversion = new NodeConversion(file);
            YamlDocument document = conversion.convert(root);
            return new YamlReading(Optional.of(document), conversion.problems());
        } catch (MarkedYAMLException broken) {
            return YamlReading.failed(ConfigProblem.at(
                    file,
                    lineOf(broken.getProblemMark()),
                    ConfigNotice.YAML_SYNTAX,
                    String.valueOf(broken.getProblem())));
        } catch (YAMLException broken) {
            return YamlReading.failed(
                    ConfigProblem.at(file, 0, ConfigNotice.YAML_SYNTAX, String.valueOf(broken.getMessage())));
        }
    }

    private static int lineOf(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH_LIMIT);
        return options;
    }
}
