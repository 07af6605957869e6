package fr.aiguillage.hub.placing;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.NoticeCode;

/** A coordinator's word about an offer cannot be taken; nothing was changed. */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    public NotTaken(NoticeCode code, String... arguments) {
        this(Notice.of(code, "", arguments));
    }

    private NotTaken(Notice notice) {
        super(notice.english());
        this.notice = notice;
    }

    public Notice notice() {
        return notice;
    }
}
