package fr.aiguillage.hub.sharing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.aiguillage.contract.IsoWeek;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.core.sharing.Need;
import fr.aiguillage.core.sharing.SharingRules;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.DocumentSchema;
import fr.aiguillage.feeds.check.ReadYaml;
import fr.aiguillage.feeds.check.YamlDocument;
import fr.aiguillage.feeds.check.YamlReading;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code sharing.yaml}; without the file nothing is shared. One use a reading. */
final class ReadSharing {

    private static final Path FILE = Path.of("sharing.yaml");
    private static final DocumentSchema SCHEMA = DocumentSchema.named("sharing.schema.json");

    private final Path configDir;
    private final Collection<PoleId> poles;
    private final List<ConfigProblem> problems = new ArrayList<>();

    /** @param poles of every map */
    ReadSharing(Path configDir, Collection<PoleId> poles) {
        this.configDir = configDir;
        this.poles = List.copyOf(poles);
    }

    /** What was wrong, once it has been read. */
    List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    SharingRules read() {
        if (!Files.exists(configDir.resolve(FILE))) {
            return SharingRules.OFF;
        }
        YamlReading reading = ReadYaml.read(configDir, FILE);
        problems.addAll(reading.problems());
        return reading.document().map(this::read).orElse(SharingRules.OFF);
    }

    private SharingRules read(YamlDocument document) {
        List<ConfigProblem> broken = SCHEMA.problems(document);
        problems.addAll(broken);
        if (broken.stream().anyMatch(ConfigProblem::isFatal)) {
            return SharingRules.OFF;
        }
        try {
            SharingRules rules = mapper().treeToValue(document.root(), SharingRules.class);
            check(document, rules);
            return rules;
        } catch (JsonProcessingException unfit) {
            problems.add(document.problem(SharingNotice.SHARING_VALUE_INVALID, "", unfit.getOriginalMessage()));
            return SharingRules.OFF;
        }
    }

    private void check(YamlDocument document, SharingRules rules) {
        Set<Need> seen = new HashSet<>();
        for (int i = 0; i < rules.needs().size(); i++) {
            Need need = rules.needs().get(i);
            checkPole(document, "/needs/" + i + "/pole", need.pole());
            if (!seen.add(new Need(need.pole(), need.levels(), need.family(), 0, need.weeks()))) {
                String what = need.levels() + (need.family() == null ? "" : " " + need.family());
                problems.add(document.problem(
                        SharingNotice.SHARING_NEED_TWICE,
                        "/needs/" + i,
                        need.pole().value(),
                        what));
            }
        }
        for (int i = 0; i < rules.poles().size(); i++) {
            checkPole(document, "/poles/" + i + "/pole", rules.poles().get(i).pole());
        }
    }

    private void checkPole(YamlDocument document, String pointer, PoleId pole) {
        if (!poles.contains(pole)) {
            problems.add(document.problem(SharingNotice.SHARING_POLE_UNKNOWN, pointer, pole.value()));
        }
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new SimpleModule()
                        .addDeserializer(PoleId.class, new PoleIds())
                        .addDeserializer(IsoWeek.class, new IsoWeeks()))
                .build();
        for (Class<?> collection : List.of(List.class, Set.class)) {
            mapper.configOverride(collection).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        return mapper;
    }

    private static final class PoleIds extends FromStringDeserializer<PoleId> {

        @Serial
        private static final long serialVersionUID = 1L;

        PoleIds() {
            super(PoleId.class);
        }

        @Override
        protected PoleId _deserialize(String value, DeserializationContext context) {
            return new PoleId(value);
        }
    }

    private static final class IsoWeeks extends FromStringDeserializer<IsoWeek> {

        @Serial
        private static final long serialVersionUID = 1L;

        IsoWeeks() {
            super(IsoWeek.class);
        }

        @Override
        protected IsoWeek _deserialize(String value, DeserializationContext context) throws IOException {
            return IsoWeek.find(value)
                    .orElseThrow(() -> context.weirdStringException(value, IsoWeek.class, "no week of its year"));
        }
    }
}
