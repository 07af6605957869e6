package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which marks of a closed list a text carries, such as those of seniority in a title. */
final class MarksNormaliser implements Normaliser {

    /** That a text carries no mark tells it apart from one that does. */
    private static final Value UNMARKED = new Value("unmarked", new int[] {Tokens.hash("unmarked")}, 1);

    /** Hash of the mark that a word stands for. */
    private final Map<String, Integer> marks = new HashMap<>();

    MarksNormaliser(WordRules rules) {
        rules.replace().forEach((word, mark) -> marks.put(word, Tokens.hash(mark)));
    }

    @Override
    public Value normalise(List<String> raw) {
        Tokens tokens = new Tokens();
        for (String text : raw) {
            addMarks(Fold.fold(GenderMarks.strip(text)), tokens);
        }
        int[] marks = tokens.toArray();
        return marks.length == 0 ? UNMARKED : new Value("", marks, marks.length);
    }

    private void addMarks(String folded, Tokens tokens) {
        int from = 0;
        while (from < folded.length()) {
            int space = folded.indexOf(' ', from);
            int to = space < 0 ? folded.length() : space;
            Integer mark = marks.get(folded.substring(from, to));
            if (mark != null) {
                tokens.add(mark);
            }
            from = to + 1;
        }
    }
}
