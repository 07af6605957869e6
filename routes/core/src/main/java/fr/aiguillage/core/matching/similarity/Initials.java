package fr.aiguillage.core.matching.similarity;

import fr.aiguillage.core.matching.value.Value;

/** Whether the shorter value is made of the first letters of the longer one's words: « SNCF ». */
final class Initials implements Similarity {

    @Override
    public int of(Value left, Value right, Frequencies frequencies) {
        return isInitials(left.text(), right.text()) || isInitials(right.text(), left.text()) ? SAME : 0;
    }

    private static boolean isInitials(String brief, String whole) {
        String letters = brief.replace(" ", "");
        int at = 0;
        boolean wordStart = true;
        for (int i = 0; i < whole.length(); i++) {
            if (wordStart) {
                if (at >= letters.length() || letters.charAt(at) != whole.charAt(i)) {
                    return false;
                }
                at++;
            }
            wordStart = whole.charAt(i) == ' ';
        }
        return at == letters.length() && at > 1;
    }
}
