package fr.aiguillage.mocks.scenario;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Opportunities over a territory and what the systems publish of them; nothing is held in memory. */
public final class Scenario {
    private final ScenarioSettings settings;
    private final Opportunities opportunities;
    private final Publications publications;

    public Scenario(ScenarioSettings settings, Communes communes) {
        this.settings = settings;
        this.opportunities = new Opportunities(settings, new Hosts(settings.seed(), communes));
        this.publications = new Publications(settings.seed());
    }

    public ScenarioSettings settings() {
        return settings;
    }

    public Stream<Opportunity> opportunities() {
        return IntStream.range(0, settings.size()).mapToObj(opportunities::opportunity);
    }

    /** Everything that any system publishes at any step, in the order of the opportunities. */
    public Stream<Publication> publications() {
        return opportunities().flatMap(opportunity -> publications.of(opportunity).stream());
    }

    /** What one system publishes at any step. */
    public Stream<Publication> publications(OfferSystem system) {
        return publications().filter(publication -> publication.system() == system);
    }

    /** What one system makes of the opportunity of that number; empty when it does not publish it. */
    public Optional<Publication> publication(OfferSystem system, int number) {
        return publications.of(opportunities.opportunity(number)).stream()
                .filter(publication -> publication.system() == system)
                .findFirst();
    }

    /** What one system shows at a step: all but what has gone or is not there yet. */
    public Stream<Publication> shown(OfferSystem system, int step) {
        return publications(system).filter(publication -> publication.fate().at(step) != Fate.State.GONE);
    }

    /** What a system shows at a step that drops offers once they are filled. */
    public Stream<Publication> open(OfferSystem system, int step) {
        return shown(system, step).filter(publication -> publication.fate().at(step) != Fate.State.FULL);
    }

    /** The words that a system uses for an opportunity; the same each time. */
    public Wording wording(Publication publication) {
        return new Wording(publication, settings.seed());
    }
}
