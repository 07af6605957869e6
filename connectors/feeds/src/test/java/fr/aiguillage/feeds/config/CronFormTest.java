package fr.aiguillage.feeds.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 30 5 * * MON-FRI",
                "0 */15 6-20 * * *",
                "0 0 0 L * ?",
                "0 0 0 ? * 5#2",
                "0 0 0 1,15 JAN,JUN *",
                "0 0 0 * * 7"
            })
    void usableLineIsAccepted(String cron) {
        assertThat(CronForm.wrongField(cron)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "60 * * * * *",
                "0 0 24 * * *",
                "0 0 0 0 * *",
                "0 0 0 * 13 *",
                "0 0 0 * * LUN",
                "0 0/0 * * * *",
                "0 5- * * * *",
                "0 , * * * *"
            })
    void wrongLineIsRefused(String cron) {
        assertThat(CronForm.wrongField(cron)).isPresent();
    }
}
