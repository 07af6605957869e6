package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;
import java.util.List;

/** Which marks of a closed list a text carries, such as those of seniority in a title. */
final class MarksNormaliser implements Normaliser {

    /** That a text carries no mark tells it apart from one that does. */
    private static final Value UNMARKED = new Value("unmarked", new int[] {Tokens.hash("unmarked")}, 1);

    private final WordRules rules;

    MarksNormaliser(WordRules rules) {
        this.rules = rules;
    }

    @Override
    public Value normalise(List<String> raw) {
        Tokens tokens = new Tokens();
        for (String text : raw) {
            for (String word : Fold.fold(GenderMarks.strip(text)).split(" ")) {
                String mark = rules.replace().get(word);
                if (mark != null) {
                    tokens.add(Tokens.hash(mark));
                }
            }
        }
        int[] marks = tokens.toArray();
        return marks.length == 0 ? UNMARKED : new Value("", marks, marks.length);
    }
}
