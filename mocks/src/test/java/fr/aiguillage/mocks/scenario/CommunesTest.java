package fr.aiguillage.mocks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunesTest {

    @TempDir
    Path folder;

    @Test
    void anAcademysOffersStayInIt() throws IOException {
        Communes academy = Communes.read(file(), Territory.ACADEMY);

        assertThat(drawn(academy)).containsOnly("Lyon");
    }

    @Test
    void aCountrysOffersAreEverywhere() throws IOException {
        Communes country = Communes.read(file(), Territory.COUNTRY);

        assertThat(drawn(country)).contains("Lyon", "Brest", "Cayenne");
    }

    private static List<String> drawn(Communes communes) {
        return IntStream.range(0, 200)
                .mapToObj(number -> communes.within(Draw.of(1, "town", number)).name())
                .toList();
    }

    private Path file() throws IOException {
        return Files.write(
                folder.resolve("communes.csv"),
                List.of(
                        "code,name,kind,parent,department,district,epci,postcodes,population,former-codes",
                        "69123,Lyon,C,,69,,,69001,500000,",
                        "29019,Brest,C,,29,,,29200,140000,",
                        "97302,Cayenne,C,,973,,,97300,60000,"));
    }
}
