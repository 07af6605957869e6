package fr.aiguillage.hub.delivery;

import fr.aiguillage.hub.store.Acknowledgement;
import java.util.List;

/**
 * What a destination took.
 *
 * @param rows how many for good, from the first
 * @param answers what it said to them, where it says anything
 */
public record Taken(int rows, List<Acknowledgement> answers) {

    public Taken {
        answers = List.copyOf(answers);
    }
}
