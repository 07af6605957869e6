package fr.aiguillage.core.matching.model;

import fr.aiguillage.core.matching.similarity.Similarities;
import fr.aiguillage.core.matching.similarity.Similarity;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition as an administrator writes it: {@code title words >= 0.8}, {@code weeks overlap < 0.001},
 * {@code siret} for {@code siret same >= 1}, {@code first_name~surname} for the two fields crosswise, {@code
 * first_name/surname} when one direction is enough.
 */
final class ConditionText {

    private static final Pattern FORM =
            Pattern.compile("(?<left>[\\w.-]+)(?:(?<cross>[~/])(?<right>[\\w.-]+))?(?:\\s+(?<measure>[a-z-]+))?"
                    + "(?:\\s*(?<sign>>=|<)\\s*(?<bound>[01](?:\\.[0-9]+)?))?");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(Similarity.SAME);

    private ConditionText() {}

    static Condition read(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new ModelException("condition: « " + text + " »: expected FIELD [MEASURE] [>= 0.9 | < 0.9]");
        }
        String left = matcher.group("left");
        String right = matcher.group("right") == null ? left : matcher.group("right");
        boolean either = "/".equals(matcher.group("cross"));
        String measure = matcher.group("measure") == null ? "same" : matcher.group("measure");
        Similarities similarity = Similarities.find(measure)
                .orElseThrow(() -> new ModelException("condition: « " + text + " »: no measure is called " + measure));
        int bound = matcher.group("bound") == null
                ? Similarity.SAME
                : new BigDecimal(matcher.group("bound")).multiply(THOUSAND).intValue();
        return "<".equals(matcher.group("sign"))
                ? new Condition(left, right, either, similarity, 0, bound)
                : new Condition(left, right, either, similarity, bound, Similarity.SAME + 1);
    }
}
