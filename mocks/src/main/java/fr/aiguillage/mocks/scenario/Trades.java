package fr.aiguillage.mocks.scenario;

import java.util.Arrays;
import java.util.List;

/** The trades of a scenario, from the file beside this class. */
final class Trades {
    static final List<Trade> ALL = Resource.rows("trades.csv", Trades::trade);

    private Trades() {}

    static Trade named(String key) {
        return ALL.stream()
                .filter(trade -> trade.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no trade " + key));
    }

    private static Trade trade(String[] cells) {
        return new Trade(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                list(cells[4]),
                list(cells[5]),
                list(cells[6]),
                cells[7],
                cells[8],
                cells[9]);
    }

    private static List<String> list(String cell) {
        return Arrays.asList(cell.split("\\|"));
    }
}
