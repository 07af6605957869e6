package fr.aiguillage.feeds.out;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a system shows, by a query of its database that gives one column of ids. */
public final class JdbcShown implements ShownAdverts {

    /** More than any académie has; an answer above it is not read to its end, and so says nothing. */
    static final int MOST = 500_000;

    private final JdbcTargetSettings settings;
    private final String query;
    private final int most;

    public JdbcShown(JdbcTargetSettings settings, String query) {
        this(settings, query, MOST);
    }

    /** @param most adverts; an answer with more is refused as a whole */
    public JdbcShown(JdbcTargetSettings settings, String query, int most) {
        this.settings = settings;
        this.query = query;
        this.most = most;
    }

    @Override
    public Listing read() throws IOException {
        List<String> ids;
        try {
            JdbcTemplate template = JdbcTarget.template(settings);
            template.setMaxRows(most + 1);
            ids = template.queryForList(query, String.class);
        } catch (DataAccessException trouble) {
            throw new IOException(trouble.getMostSpecificCause().getMessage(), trouble);
        }
        if (ids.size() > most) {
            throw new IOException("more than " + most + " adverts");
        }
        Set<String> shown = ids.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        return new Listing(shown, Set.of(), false);
    }
}
