package fr.aiguillage.contract;

/** The check digit of SIREN and SIRET (Luhn, ISO/IEC 7812-1 annex B). */
final class Luhn {

    private Luhn() {}

    static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
