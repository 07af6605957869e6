package fr.aiguillage.core.matching.value;

import fr.aiguillage.core.matching.text.Hash64;

/** Which marks of a closed list a text carries, such as those of seniority in a title. */
final class MarksNormaliser implements Normaliser {

    /** That a text carries no mark tells it apart from one that does. */
    private static final Value UNMARKED = new Value("unmarked", new int[] {Tokens.hash("unmarked")}, 1);

    /** The mark that a word stands for. */
    private final WordTable marks;

    MarksNormaliser(WordRules rules) {
        marks = new WordTable(rules.replace());
    }

    @Override
    public Value normalise(RawValues raw) {
        Tokens tokens = new Tokens();
        for (int i = 0; i < raw.size(); i++) {
            addMarks(raw.title(i), tokens);
        }
        int[] marks = tokens.toArray();
        return marks.length == 0 ? UNMARKED : new Value("", marks, marks.length);
    }

    private void addMarks(String folded, Tokens tokens) {
        int from = 0;
        while (from < folded.length()) {
            int space = folded.indexOf(' ', from);
            int to = space < 0 ? folded.length() : space;
            String mark = marks.find(Hash64.of(folded, from, to), folded, from, to);
            if (mark != null) {
                tokens.add(Tokens.hash(mark));
            }
            from = to + 1;
        }
    }
}
