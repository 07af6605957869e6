package fr.aiguillage.hub.flow;

import fr.aiguillage.contract.Notice;

/** A system could not be compared with what it was told; nothing was changed. */
public final class NotReconciled extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    NotReconciled(Notice notice) {
        super(notice.code().name() + " " + notice.english());
        this.notice = notice;
    }

    public Notice notice() {
        return notice;
    }
}
