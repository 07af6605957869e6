package fr.aiguillage.core.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.core.sharing.ReleaseWindow.Phase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReleaseWindowTest {

    private static final LocalDate ALLOTTED = LocalDate.of(2026, 1, 5);

    private final ReleaseWindow window = new ReleaseWindow(14);

    @Test
    void unusedSeatsFlowToTheCandidatesAndThenToTheAcademy() {
        LocalDate begins = ALLOTTED.plusDays(90);
        assertThat(window.phase(ALLOTTED, begins, ALLOTTED.plusDays(13))).isEqualTo(Phase.EXCLUSIVE);
        assertThat(window.phase(ALLOTTED, begins, ALLOTTED.plusDays(14))).isEqualTo(Phase.CANDIDATES);
        assertThat(window.phase(ALLOTTED, begins, ALLOTTED.plusDays(28))).isEqualTo(Phase.ACADEMY);
    }

    @Test
    void theWindowIsShorterNearTheStart() {
        LocalDate begins = ALLOTTED.plusDays(9);
        assertThat(window.phase(ALLOTTED, begins, ALLOTTED.plusDays(2))).isEqualTo(Phase.EXCLUSIVE);
        assertThat(window.phase(ALLOTTED, begins, ALLOTTED.plusDays(3))).isEqualTo(Phase.CANDIDATES);
        assertThat(window.phase(ALLOTTED, begins, ALLOTTED.plusDays(6))).isEqualTo(Phase.ACADEMY);
        assertThat(window.phase(ALLOTTED, ALLOTTED.minusDays(1), ALLOTTED)).isEqualTo(Phase.ACADEMY);
    }
}
