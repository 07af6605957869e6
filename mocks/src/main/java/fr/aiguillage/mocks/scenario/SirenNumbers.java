package fr.aiguillage.mocks.scenario;

/** Invented numbers that stand the Sirene register's check: the last digit of SIREN and SIRET makes Luhn's sum. */
final class SirenNumbers {
    private SirenNumbers() {}

    /** A SIREN of the range beginning with 99. */
    static String siren(int number) {
        return checked("99%06d".formatted(number % 1_000_000));
    }

    /**
     * @param nic number of the site within its organisation; 1 is usually the head office
     */
    static String siret(String siren, int nic) {
        return checked(siren + "%04d".formatted(nic));
    }

    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
