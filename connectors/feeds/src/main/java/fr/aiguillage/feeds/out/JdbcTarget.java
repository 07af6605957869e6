package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.feeds.config.Secret;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A system that is told through a table of its database, by a role that may write there and nowhere else. */
public final class JdbcTarget implements SystemTarget {

    private static final int LONGEST_SECONDS = 15;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTargetSettings settings;

    public JdbcTarget(JdbcTargetSettings settings) {
        this.settings = settings;
    }

    @Override
    public Shown publish(String id, @Nullable Shown shown, JsonNode document) throws IOException, TargetRefusal {
        run(settings.publish(), id, JSON.convertValue(document, new TypeReference<>() {}));
        return new Shown(id, null, false);
    }

    @Override
    public Shown withdraw(String id, @Nullable Shown shown, boolean suspended) throws IOException, TargetRefusal {
        String pause = suspended ? settings.unpublish() : null;
        run(pause == null ? settings.withdraw() : pause, id, Map.of());
        // Publishing takes the row up again under its name, whatever became of it.
        return new Shown(id, null, true);
    }

    private void run(String statement, String id, Map<String, Object> fields) throws IOException, TargetRefusal {
        try {
            new NamedParameterJdbcTemplate(template(settings)).update(statement, new Columns(id, fields));
        } catch (DataIntegrityViolationException refused) {
            throw new TargetRefusal(
                    String.valueOf(refused.getMostSpecificCause().getMessage()));
        } catch (DataAccessException trouble) {
            throw new IOException(trouble.getMostSpecificCause().getMessage(), trouble);
        }
    }

    static JdbcTemplate template(JdbcTargetSettings settings) {
        DriverManagerDataSource database = new DriverManagerDataSource(
                new Secret(settings.url()).resolve(),
                new Secret(settings.user()).resolve(),
                new Secret(settings.password()).resolve());
        JdbcTemplate template = new JdbcTemplate(database);
        template.setQueryTimeout(LONGEST_SECONDS);
        return template;
    }

    /** A mapping leaves out what an offer does not say; the column is null then. */
    private record Columns(String id, Map<String, Object> fields) implements SqlParameterSource {

        @Override
        public boolean hasValue(String name) {
            return true;
        }

        @Override
        public @Nullable Object getValue(String name) {
            return name.equals("hubId") ? id : fields.get(name);
        }
    }
}
