package fr.aiguillage.feeds.canonical;

import fr.aiguillage.contract.Notice;
import fr.aiguillage.contract.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which offer a withdrawal or a filling is about.
 *
 * @param source absent exactly when a notice rejects the document
 */
public record SourceReading(@Nullable SourceRef source, List<Notice> notices) {

    public SourceReading {
        notices = List.copyOf(notices);
    }
}
