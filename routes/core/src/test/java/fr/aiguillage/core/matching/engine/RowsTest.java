package fr.aiguillage.core.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {

    @Test
    void eachRowIsFoundWhereItWasAdded() {
        int many = 100_000;
        Rows rows = new Rows(3);
        for (int row = 0; row < many; row++) {
            rows.add(new long[] {row, 2L * row, 3L * row, -1});
        }

        long[] found = new long[5];
        for (int row = 0; row < many; row++) {
            rows.copy(row, found, 1);
            assertThat(found).containsExactly(0, row, 2L * row, 3L * row, 0);
        }
    }
}
