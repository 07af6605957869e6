package fr.aiguillage.hub.api;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.NoticeCode;
import org.springframework.http.HttpStatus;

/** What was asked for cannot be done as things stand. */
final class Conflict extends ToldProblem {

    private static final long serialVersionUID = 1L;

    Conflict(Notice notice) {
        super(HttpStatus.CONFLICT, notice);
    }

    Conflict(NoticeCode code, String... arguments) {
        this(Notice.of(code, "", arguments));
    }
}
