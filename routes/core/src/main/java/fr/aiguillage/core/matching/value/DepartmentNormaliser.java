package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * The département of a code that begins with it: its own, a commune's or a postcode. Corsica's two count as one, since
 * its postcodes do not tell them apart. The few communes served by a post office of the neighbouring département are
 * told wrongly by their postcode: name a column with a better code first.
 */
final class DepartmentNormaliser implements Normaliser {

    private static final int LENGTH = 2;
    private static final int OVERSEAS_LENGTH = 3;

    @Override
    public @Nullable Value normalise(RawValues raw) {
        String code = Fold.fold(raw.first()).replace(" ", "");
        if (code.length() < LENGTH || !Character.isDigit(code.charAt(0))) {
            return null;
        }
        boolean isOverseas = code.startsWith("97") || code.startsWith("98");
        String department = code.substring(0, Math.min(code.length(), isOverseas ? OVERSEAS_LENGTH : LENGTH));
        return Value.ofText(department.equals("2a") || department.equals("2b") ? "20" : department);
    }
}
