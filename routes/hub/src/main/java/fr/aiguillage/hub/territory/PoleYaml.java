package fr.aiguillage.hub.territory;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.Uai;
import fr.aiguillage.core.territory.RoutingTarget;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.io.Serial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the YAML of a map, a pôle or routing rules into the core's records, whose component names are the keys in kebab-case. */
final class PoleYaml {

    private static final ObjectMapper MAPPER = mapper();

    private PoleYaml() {}

    /** The record that the document describes; a problem at the value that does not fit, and nothing, else. */
    static <T> Optional<T> bind(YamlDocument document, Class<T> type, Consumer<ConfigProblem> problems) {
        try {
            return Optional.of(MAPPER.treeToValue(document.root(), type));
        } catch (JsonMappingException unfit) {
            String pointer = unfit.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            problems.accept(document.problem(PoleNotice.VALUE_INVALID, pointer, unfit.getOriginalMessage()));
        } catch (JsonProcessingException broken) {
            problems.accept(document.problem(PoleNotice.VALUE_INVALID, "", broken.getOriginalMessage()));
        }
        return Optional.empty();
    }

    private static ObjectMapper mapper() {
        SimpleModule values = new SimpleModule()
                .addDeserializer(PoleId.class, new Text<>(PoleId.class, PoleId::new))
                .addDeserializer(RoutingTarget.class, new Text<>(RoutingTarget.class, RoutingTarget::of))
                .addDeserializer(Uai.class, new Text<>(Uai.class, Uai::new))
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, LocalDate::parse));
        ObjectMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .addModule(values)
                .build();
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(collection).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        return mapper;
    }

    /** A value type that its constructor checks. */
    private static final class Text<T> extends FromStringDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return parse.apply(value);
        }
    }
}
