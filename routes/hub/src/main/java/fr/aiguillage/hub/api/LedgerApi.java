package fr.aiguillage.hub.api;

import fr.aiguillage.hub.ledger.Books;
import fr.aiguillage.hub.ledger.ReadBooks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The books: what came in over each feed and what became of it. */
@RestController
class LedgerApi {

    private final ReadBooks books;

    LedgerApi(ReadBooks books) {
        this.books = books;
    }

    @GetMapping("/api/v1/ledger")
    Books ledger() {
        return books.read();
    }
}
