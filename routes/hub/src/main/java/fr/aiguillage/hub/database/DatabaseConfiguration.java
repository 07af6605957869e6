package fr.aiguillage.hub.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.aiguillage.hub.HubSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The one data source, on the embedded PostgreSQL or on an external one. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Plans are made for the arrays at hand: one made while a table was empty would be kept as it grows. */
    private static final String SESSION = "SET plan_cache_mode = force_custom_plan";

    @Bean(destroyMethod = "close")
    @Conditional(WithoutExternalDatabase.class)
    EmbeddedDatabase embeddedDatabase(HubSettings hub, DatabaseSettings settings) throws IOException, SQLException {
        return EmbeddedDatabase.start(hub.dataDir().resolve("postgres"), settings.port());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        EmbeddedDatabase own = embedded.getIfAvailable();
        HikariConfig config = own == null ? external(settings) : embedded(own);
        config.setPoolName("store");
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionInitSql(SESSION);
        return new HikariDataSource(config);
    }

    private static HikariConfig embedded(EmbeddedDatabase database) {
        return config(database.url(), database.user(), database.password());
    }

    private static HikariConfig external(DatabaseSettings settings) {
        String reference = settings.passwordRef();
        return config(
                Objects.requireNonNull(settings.url()),
                settings.user(),
                reference == null ? null : PasswordReference.read(reference));
    }

    private static HikariConfig config(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        return config;
    }
}
