package fr.aiguillage.feeds.config;

import fr.aiguillage.feeds.check.ConfigNotice;
import fr.aiguillage.feeds.check.ConfigProblem;
import fr.aiguillage.feeds.check.YamlDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What must differ from file to file: the feed's id, which names its queue, the user of a queue, whose credential says
 * which partner speaks, and the folder of files, where a feed keeps what it is reading and what it has fetched. A file that bears its feed's name wins over a copy of it. One use a folder.
 */
final class DistinctFeeds {

    private final List<ReadFeed> files;
    private final Map<String, String> fileOfId = new HashMap<>();
    private final Map<String, String> feedOfUser = new HashMap<>();
    private final Map<Path, String> feedOfFolder = new HashMap<>();
    private final List<FeedDefinition> feeds = new ArrayList<>();
    private final List<ConfigProblem> problems = new ArrayList<>();

    DistinctFeeds(List<ReadFeed> files) {
        this.files = files.stream()
                .sorted(Comparator.comparing(file -> file.document() == null || !FileName.matches(file.document())))
                .toList();
    }

    FeedCatalog catalog() {
        files.forEach(this::add);
        return new FeedCatalog(
                feeds.stream().sorted(Comparator.comparing(FeedDefinition::id)).toList(),
                problems.stream().distinct().sorted().toList());
    }

    private void add(ReadFeed file) {
        problems.addAll(file.problems());
        if (file.document() == null) {
            return;
        }
        List<ConfigProblem> clashes = clashes(file, file.document());
        problems.addAll(clashes);
        if (file.feed() != null && clashes.isEmpty()) {
            feeds.add(Objects.requireNonNull(file.feed()));
        }
    }

    private List<ConfigProblem> clashes(ReadFeed file, YamlDocument document) {
        List<ConfigProblem> clashes = new ArrayList<>();
        String id = file.text("/feed");
        String earlier =
                id.isEmpty() ? null : fileOfId.putIfAbsent(id, document.file().toString());
        if (earlier != null) {
            clashes.add(document.problem(ConfigNotice.FEED_TWICE, "/feed", id, earlier));
        }
        String user = file.text("/source/kind").equals("queue") ? file.text("/source/user") : "";
        String other = user.isEmpty() ? null : feedOfUser.putIfAbsent(user, id);
        if (other != null) {
            clashes.add(document.problem(ConfigNotice.QUEUE_USER_TWICE, "/source/user", user, other));
        }
        FeedDefinition feed = file.feed();
        if (earlier == null && feed != null && feed.enabled() && feed.source() instanceof FileSource files) {
            String first =
                    feedOfFolder.putIfAbsent(files.directory().toAbsolutePath().normalize(), id);
            if (first != null) {
                String folder = files.directory().toString();
                clashes.add(document.problem(ConfigNotice.FOLDER_TWICE, "/source/directory", folder, first));
            }
        }
        return clashes;
    }
}
