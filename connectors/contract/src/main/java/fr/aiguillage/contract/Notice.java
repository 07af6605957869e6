package fr.aiguillage.contract;

import java.util.List;

/**
 * Something wrong, or worth knowing, in one offer: which rule, where in the document, and with which words.
 *
 * @param code stable name of the rule
 * @param path JSON Pointer (RFC 6901) into the document; empty for the document as a whole
 * @param arguments values for the placeholders of the message, in order; never personal data
 */
public record Notice(NoticeCode code, String path, List<String> arguments) {

    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice of(NoticeCode code, String path, String... arguments) {
        return new Notice(code, path, List.of(arguments));
    }

    /** The message in French, arguments filled in. */
    public String french() {
        return String.format(code.french(), arguments.toArray());
    }

    /** The message in English, arguments filled in. */
    public String english() {
        return String.format(code.english(), arguments.toArray());
    }
}
