package fr.aiguillage.mocks.scenario;

/** One slip of the fingers in a text: a letter lost, doubled or swapped with the next. */
final class TypingErrors {
    private static final int SHORTEST = 5;

    private TypingErrors() {}

    static String in(String text, Draw draw) {
        if (text.length() < SHORTEST) {
            return text;
        }
        int at = draw.between(1, text.length() - 3);
        String head = text.substring(0, at);
        char letter = text.charAt(at);
        String tail = text.substring(at + 1);
        return switch (draw.below(3)) {
            case 0 -> head + tail;
            case 1 -> head + letter + letter + tail;
            default -> head + tail.charAt(0) + letter + tail.substring(1);
        };
    }
}
