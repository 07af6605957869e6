package fr.aiguillage.hub.flow;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.schibsted.spt.data.jslt.JsltException;
import fr.aiguillage.feeds.check.ConfigFiles;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.DocumentSchema;
import fr.aiguillage.feeds.check.ReadYaml;
import fr.aiguillage.feeds.check.YamlDocument;
import fr.aiguillage.feeds.check.YamlReading;
import fr.aiguillage.feeds.mapping.OutboundMapping;
import fr.aiguillage.feeds.out.ColumnSpec;
import fr.aiguillage.feeds.out.FileTargetSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code flows.yaml}; without the file nothing flows. One use a reading. */
final class ReadFlows {

    private static final Path FILE = Path.of("flows.yaml");
    private static final Path FEEDS = Path.of("feeds");
    private static final DocumentSchema SCHEMA = DocumentSchema.named("flows.schema.json");

    private final Path configDir;
    private final List<ConfigProblem> problems = new ArrayList<>();

    ReadFlows(Path configDir) {
        this.configDir = configDir;
    }

    /** What was wrong, once it has been read. */
    List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    FlowsFile read() {
        if (!Files.exists(configDir.resolve(FILE))) {
            return FlowsFile.NONE;
        }
        YamlReading reading = ReadYaml.read(configDir, FILE);
        problems.addAll(reading.problems());
        return reading.document().map(this::read).orElse(FlowsFile.NONE);
    }

    private FlowsFile read(YamlDocument document) {
        List<ConfigProblem> broken = SCHEMA.problems(document);
        problems.addAll(broken);
        if (broken.stream().anyMatch(ConfigProblem::isFatal)) {
            return FlowsFile.NONE;
        }
        try {
            FlowsFile file = mapper().treeToValue(document.root(), FlowsFile.class);
            check(document, file);
            return file;
        } catch (JsonProcessingException unfit) {
            problems.add(document.problem(FlowNotice.FLOW_VALUE_INVALID, "", unfit.getOriginalMessage()));
            return FlowsFile.NONE;
        }
    }

    private void check(YamlDocument document, FlowsFile file) {
        checkFlows(document, file);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.targets().size(); i++) {
            String system = file.targets().get(i).system();
            if (!seen.add(system)) {
                problems.add(document.problem(FlowNotice.FLOW_TARGET_TWICE, "/targets/" + i + "/system", system));
            }
            problems.addAll(TargetSecrets.check(document, "/targets/" + i));
            checkMapping(document, "/targets/" + i + "/mapping", file.targets().get(i));
            checkFile(document, "/targets/" + i + "/file", file.targets().get(i).file());
        }
    }

    private void checkFlows(YamlDocument document, FlowsFile file) {
        Set<String> told = file.targets().stream().map(FlowsFile.Target::system).collect(Collectors.toSet());
        Set<String> fed = fed();
        for (int i = 0; i < file.flows().size(); i++) {
            FlowsFile.Entry flow = file.flows().get(i);
            if (!flow.on()) {
                continue;
            }
            if (!told.contains(flow.to())) {
                problems.add(document.problem(FlowNotice.FLOW_TARGET_UNKNOWN, "/flows/" + i + "/to", flow.to()));
            }
            for (int j = 0; j < flow.from().size(); j++) {
                String from = flow.from().get(j);
                if (!fed.contains(from)) {
                    problems.add(document.problem(FlowNotice.FLOW_SOURCE_UNKNOWN, "/flows/" + i + "/from/" + j, from));
                }
            }
        }
    }

    /** Systems that a feed names, in use or not; what is wrong with its file is told elsewhere. */
    private Set<String> fed() {
        return ConfigFiles.yaml(configDir, FEEDS).stream()
                .flatMap(feed -> ReadYaml.read(configDir, feed).document().stream())
                .map(feed -> feed.at("/system").asText())
                .collect(Collectors.toSet());
    }

    private void checkMapping(YamlDocument document, String pointer, FlowsFile.Target target) {
        if (target.mapping() == null) {
            return;
        }
        try {
            mapping(target.mapping(), target.codes());
        } catch (JsltException | UncheckedIOException unusable) {
            String reason =
                    String.valueOf(unusable.getMessage()).lines().findFirst().orElse("");
            problems.add(document.problem(FlowNotice.FLOW_MAPPING_UNUSABLE, pointer, target.mapping(), reason));
        }
    }

    private void checkFile(YamlDocument document, String pointer, @Nullable FileTargetSettings file) {
        if (file == null) {
            return;
        }
        try {
            columns(file);
            Charset.forName(Objects.requireNonNullElse(file.encoding(), "UTF-8"));
        } catch (UncheckedIOException | IllegalArgumentException unusable) {
            problems.add(
                    document.problem(FlowNotice.FLOW_COLUMNS_UNUSABLE, pointer, String.valueOf(unusable.getMessage())));
        }
    }

    /** The columns of a file; none where its form has none. */
    List<ColumnSpec> columns(FileTargetSettings file) {
        String columns = file.columns();
        if (file.format() != FileTargetSettings.Format.CSV || columns == null) {
            return List.of();
        }
        try {
            return ColumnSpec.read(configDir.resolve(columns));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    OutboundMapping mapping(String file, Map<String, String> codes) {
        return OutboundMapping.of(
                configDir.resolve(file),
                codes.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, table -> configDir.resolve(table.getValue()))));
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(collection).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        return mapper;
    }
}
