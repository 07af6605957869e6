package fr.aiguillage.hub.run;

import fr.aiguillage.contract.FeedId;
import fr.aiguillage.contract.Notice;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fields with data about pupils that a run dropped: told once a run, by name and never with a value. */
final class DroppedFields {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedFields.class);

    /** A source that invents names does not fill the log. */
    private static final int NAMED = 50;

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    private final FeedId feed;
    private final Set<String> paths = new TreeSet<>();

    DroppedFields(FeedId feed) {
        this.feed = feed;
    }

    void add(List<Notice> notices) {
        for (Notice notice : notices) {
            if (paths.size() < NAMED) {
                paths.add(INDEX.matcher(notice.path()).replaceAll(""));
            }
        }
    }

    void warn() {
        if (!paths.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("event", "PUPIL_DATA_DROPPED")
                    .addKeyValue("feed", feed)
                    .addKeyValue("fields", paths)
                    .log("event=PUPIL_DATA_DROPPED feed={} fields={}: ask the source to leave them out", feed, paths);
        }
    }
}
