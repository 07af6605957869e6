package fr.aiguillage.hub;

import fr.aiguillage.contract.Siren;
import fr.aiguillage.contract.Siret;
import java.util.stream.IntStream;

/** SIRETs with right check digits: offers of different employers are different opportunities, however alike. */
public final class Sirets {

    private Sirets() {}

    /** The SIRET of the n-th employer, n below 10 million. */
    public static String of(int number) {
        String siren = "%08d".formatted(90_000_000 + number);
        String organisation = siren + checkDigit(siren);
        return organisation + "0001" + checkDigit(organisation + "0001");
    }

    private static int checkDigit(String digits) {
        return IntStream.range(0, 10)
                .filter(digit -> Siret.find(digits + digit).isPresent()
                        || Siren.find(digits + digit).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
