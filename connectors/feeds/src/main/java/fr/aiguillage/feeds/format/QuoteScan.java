package fr.aiguillage.feeds.format;

/** Follows the quotes of a CSV record from line to line, to tell whether a cell goes on behind the line end. */
final class QuoteScan {

    private enum State {
        CELL_START,
        BARE,
        QUOTED,
        QUOTE_CLOSED
    }

    private final char delimiter;
    private final char quote;
    private State state = State.CELL_START;

    QuoteScan(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** Reads one line and tells whether a cell is still open at its end. */
    boolean openAfter(String line) {
        for (int i = 0; i < line.length(); i++) {
            state = after(line.charAt(i));
        }
        return state == State.QUOTED;
    }

    private State after(char c) {
        return switch (state) {
            case CELL_START -> c == quote ? State.QUOTED : bareOrNext(c);
            case BARE -> bareOrNext(c);
            case QUOTED -> c == quote ? State.QUOTE_CLOSED : State.QUOTED;
            // A doubled quote is one within the cell.
            case QUOTE_CLOSED -> c == quote ? State.QUOTED : bareOrNext(c);
        };
    }

    private State bareOrNext(char c) {
        return c == delimiter ? State.CELL_START : State.BARE;
    }
}
