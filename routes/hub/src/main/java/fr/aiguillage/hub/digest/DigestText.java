package fr.aiguillage.hub.digest;

import fr.aiguillage.hub.digest.Digest.Line;

/** A digest as plain text, for a mail. */
final class DigestText {

    private DigestText() {}

    static String of(Digest digest) {
        StringBuilder text = new StringBuilder();
        line(text, "", DigestWords.title(digest));
        line(text, "", DigestWords.summary(digest));
        for (DigestWords.Part part : DigestWords.parts(digest)) {
            text.append('\n');
            line(text, "", part.heading());
            part.lines().forEach(offer -> offer(text, offer));
            part.sentences().forEach(sentence -> line(text, "- ", sentence));
        }
        return text.toString();
    }

    private static void offer(StringBuilder text, Line offer) {
        line(text, "- ", offer.title());
        String details = DigestWords.details(offer);
        if (!details.isEmpty()) {
            line(text, "  ", details);
        }
        if (offer.note() != null) {
            line(text, "  ", offer.note());
        }
        if (offer.why() != null) {
            line(text, "  Pourquoi ici : ", offer.why());
        }
        line(text, "  ", offer.hubId());
    }

    /** One line, whatever a source wrote into it. */
    private static void line(StringBuilder text, String before, String words) {
        text.append(before).append(words.replaceAll("\\p{Cntrl}+", " ")).append('\n');
    }
}
