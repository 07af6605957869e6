package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.core.golden.MergeOffers;
import fr.aiguillage.core.golden.SourceOffer;
import fr.aiguillage.hub.store.MatchStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The golden offer of an opportunity, merged from its published records. */
@Component
public class ReadGolden {

    private final MatchStore matches;
    private final ReadMembers readMembers;
    private final MergeOffers merge;

    public ReadGolden(MatchStore matches, ReadMembers readMembers, MergeOffers merge) {
        this.matches = matches;
        this.readMembers = readMembers;
        this.merge = merge;
    }

    /** Empty when no record of it is published. */
    public Optional<Offer> read(UUID hubId) {
        List<SourceOffer> sources = matches.records(hubId).stream()
                .filter(row -> row.state().published())
                .map(readMembers::read)
                .map(member -> new SourceOffer(member.key(), member.offer().offer()))
                .toList();
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                sources.size() == 1
                        ? sources.get(0).offer()
                        : merge.merge(sources).offer());
    }
}
