package fr.aiguillage.hub.api;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.NoticeCode;
import org.springframework.http.HttpStatus;

/** The request itself is wrong. */
final class BadRequest extends ToldProblem {

    private static final long serialVersionUID = 1L;

    BadRequest(Notice notice) {
        super(HttpStatus.BAD_REQUEST, notice);
    }

    BadRequest(NoticeCode code, String... arguments) {
        this(Notice.of(code, "", arguments));
    }
}
