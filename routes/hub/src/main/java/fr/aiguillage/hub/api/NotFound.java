package fr.aiguillage.hub.api;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.NoticeCode;
import org.springframework.http.HttpStatus;

/** What was asked for does not exist. */
final class NotFound extends ToldProblem {

    private static final long serialVersionUID = 1L;

    NotFound(Notice notice) {
        super(HttpStatus.NOT_FOUND, notice);
    }

    NotFound(NoticeCode code, String... arguments) {
        this(Notice.of(code, "", arguments));
    }
}
