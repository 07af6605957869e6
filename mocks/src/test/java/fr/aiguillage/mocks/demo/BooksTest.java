package fr.aiguillage.mocks.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class BooksTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void booksBalanceWhenEveryMessageHasItsOutcome() throws JsonProcessingException {
        assertThat(books(10, 6).balance()).isTrue();
    }

    @Test
    void aMessageWithoutOutcomeShows() throws JsonProcessingException {
        assertThat(books(11, 6).balance()).isFalse();
    }

    @Test
    void emptyBooksDoNotBalance() throws JsonProcessingException {
        assertThat(Books.of(JSON.readTree("{\"feeds\":[]}")).balance()).isFalse();
    }

    @Test
    void aFeedWithoutMessagesIsMissed() throws JsonProcessingException {
        assertThat(books(10, 6).hold(List.of("onisep-lyon"))).isTrue();
        assertThat(books(10, 6).hold(List.of("onisep-lyon", "banque-lyon"))).isFalse();
    }

    private static Books books(int received, int delivered) throws JsonProcessingException {
        return Books.of(JSON.readTree("""
                {"feeds": [{"feed": "onisep-lyon", "received": %d, "delivered": %d, "merged": 3, "quarantined": 1}]}
                """.formatted(received, delivered)));
    }
}
