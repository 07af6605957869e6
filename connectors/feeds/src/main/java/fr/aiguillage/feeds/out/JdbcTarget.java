package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.aiguillage.feeds.config.Secret;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
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
    public Shown publish(UUID hubId, @Nullable Shown shown, JsonNode document) throws IOException, TargetRefusal {
        Map<String, Object> fields = new HashMap<>(JSON.convertValue(document, new TypeReference<>() {}));
        run(settings.publish(), hubId, fields);
        return new Shown(hubId.toString(), null);
    }

    @Override
    public void withdraw(UUID hubId, @Nullable Shown shown, boolean suspended) throws IOException, TargetRefusal {
        run(settings.withdraw(), hubId, new HashMap<>());
    }

    private void run(String statement, UUID hubId, Map<String, Object> fields) throws IOException, TargetRefusal {
        fields.put("hubId", hubId.toString());
        try {
            DriverManagerDataSource database = new DriverManagerDataSource(
                    new Secret(settings.url()).resolve(),
                    new Secret(settings.user()).resolve(),
                    new Secret(settings.password()).resolve());
            JdbcTemplate template = new JdbcTemplate(database);
            template.setQueryTimeout(LONGEST_SECONDS);
            new NamedParameterJdbcTemplate(template).update(statement, fields);
        } catch (DataIntegrityViolationException refused) {
            throw new TargetRefusal(
                    String.valueOf(refused.getMostSpecificCause().getMessage()));
        } catch (DataAccessException trouble) {
            throw new IOException(trouble.getMostSpecificCause().getMessage(), trouble);
        }
    }
}
