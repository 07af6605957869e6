package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.OfferNotice;
import fr.aiguillage.contract.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices of one document. Bounded, so that a document made of errors costs no more memory than itself; rejections
 * are kept in preference, for they decide.
 */
final class NoticeList {

    private static final int LIMIT = 100;

    private final List<Notice> notices = new ArrayList<>(0);
    private int rejections;
    private int cut;

    void add(OfferNotice code, String path, String... arguments) {
        boolean rejects = code.severity() == Severity.REJECT;
        int kept = rejects ? rejections : notices.size() - rejections;
        if (kept >= LIMIT) {
            cut++;
            return;
        }
        notices.add(Notice.of(code, path, arguments));
        rejections += rejects ? 1 : 0;
    }

    boolean rejects() {
        return rejections > 0;
    }

    List<Notice> toList() {
        if (cut > 0) {
            notices.add(Notice.of(OfferNotice.NOTICES_CUT, "", Integer.toString(cut)));
            cut = 0;
        }
        return List.copyOf(notices);
    }
}
