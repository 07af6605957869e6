package fr.aiguillage.feeds.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.aiguillage.feeds.config.Format;
import fr.aiguillage.feeds.config.HttpSource;
import fr.aiguillage.feeds.config.Paging;
import fr.aiguillage.feeds.config.Rate;
import fr.aiguillage.feeds.config.Split;
import fr.aiguillage.feeds.format.Envelope;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A source that serves positions up to 9, two records a page, and knows départements and times. */
class SplitRangesTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final int LIMIT = 9;

    private final List<Held> held = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private final List<URI> asked = new ArrayList<>();
    private OptionalLong announced = OptionalLong.empty();

    private record Held(String id, String department, Instant created) {}

    @Test
    void aSearchThatFitsIsNotSplit() throws BrokenAnswer {
        hold("69", 10, Duration.ofHours(1));

        poll();

        assertThat(read).hasSize(10).doesNotHaveDuplicates();
        assertThat(asked).noneMatch(uri -> uri.getQuery().contains("departement"));
        assertThat(announced).hasValue(10);
    }

    @Test
    void aSearchThatFindsMoreIsSplitByValueAndOnlyThenByTime() throws BrokenAnswer {
        hold("01", 3, Duration.ofHours(1));
        hold("69", 45, Duration.ofMinutes(7));

        poll();

        assertThat(read).hasSize(48).doesNotHaveDuplicates();
        assertThat(announced).hasValue(48);
        assertThat(asked)
                .filteredOn(uri -> uri.getQuery().contains("departement=01"))
                .noneMatch(uri ->
                        uri.getQuery().contains("minDate") || uri.getQuery().contains("region"));
    }

    @Test
    void whatNoValueFindsIsFoundByTime() throws BrokenAnswer {
        hold("01", 3, Duration.ofHours(1));
        hold("69", 11, Duration.ofHours(1));
        hold("", 2, Duration.ofHours(1));

        poll();

        assertThat(Set.copyOf(read)).hasSize(16);
        assertThat(announced).hasValue(read.size());
        assertThat(asked)
                .filteredOn(uri -> !uri.getQuery().contains("departement"))
                .allMatch(uri -> uri.getQuery().contains("region=84"));
    }

    @Test
    void whatNoPartFindsIsMissingFromWhatWasAnnounced() throws BrokenAnswer {
        hold("69", 11, Duration.ofHours(1));
        held.add(new Held("old", "", NOW.minus(Duration.ofDays(90))));

        poll();

        assertThat(Set.copyOf(read)).hasSize(11);
        assertThat(announced.getAsLong()).isGreaterThan(read.size());
    }

    @Test
    void moreInOneSecondThanTheSourceServesFailsTheRun() {
        hold("69", 11, Duration.ZERO);

        assertThatThrownBy(this::poll)
                .isInstanceOf(BrokenAnswer.class)
                .hasMessageContaining("up to 9 and holds 11 records in its narrowest search");
    }

    private void hold(String department, int count, Duration apart) {
        IntStream.range(0, count)
                .forEach(i -> held.add(new Held(department + "-" + i, department, NOW.minus(apart.multipliedBy(i)))));
    }

    private void poll() throws BrokenAnswer {
        Pager pager = new SplitRanges(new PageAddress(source(), secret -> ""), Clock.fixed(NOW, ZoneOffset.UTC));
        Optional<URI> page = Optional.of(pager.first());
        while (page.isPresent()) {
            asked.add(page.get());
            page = pager.next(answer(page.get(), pager.isCount()));
        }
        announced = pager.announced(OptionalLong.empty());
    }

    private PageAnswer answer(URI uri, boolean count) {
        Map<String, String> query = Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        List<Held> found = held.stream().filter(each -> finds(query, each)).toList();
        int first = Integer.parseInt(query.get("range").split("-")[0]);
        int last = Integer.parseInt(query.get("range").split("-")[1]);
        assertThat(last).as("%s", uri).isLessThanOrEqualTo(LIMIT);
        List<Held> served = found.subList(Math.min(first, found.size()), Math.min(last + 1, found.size()));
        if (!count) {
            served.forEach(each -> read.add(each.id()));
        }
        int status = served.isEmpty() ? 204 : served.size() == found.size() ? 200 : 206;
        String range = served.isEmpty()
                ? "offres -1--1/" + found.size()
                : "offres " + first + "-" + (first + served.size() - 1) + "/" + found.size();
        return new PageAnswer(uri, status, Map.of("content-range", range), served.size(), 0, Envelope.EMPTY);
    }

    private static boolean finds(Map<String, String> query, Held each) {
        boolean department =
                !query.containsKey("departement") || query.get("departement").equals(each.department());
        boolean after = !query.containsKey("minDate") || !each.created().isBefore(Instant.parse(query.get("minDate")));
        boolean before = !query.containsKey("maxDate") || !each.created().isAfter(Instant.parse(query.get("maxDate")));
        return department && after && before;
    }

    private static HttpSource source() {
        List<Split> split = Stream.of(
                        new Split.ByValue("departement", List.of("01", "69"), "region"),
                        new Split.ByTime("minDate", "maxDate", Duration.ofDays(30)))
                .map(Split.class::cast)
                .toList();
        return new HttpSource(
                "http://localhost/search",
                Map.of("region", "84"),
                Map.of(),
                Map.of(),
                new Format.Json("/offers"),
                new Paging(Paging.Kind.RANGE, "range", 2, null, 0, LIMIT, null, split, Set.of()),
                null,
                null,
                Duration.ofSeconds(1),
                Rate.DEFAULT);
    }
}
