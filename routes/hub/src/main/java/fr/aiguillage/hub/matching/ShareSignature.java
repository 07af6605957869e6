package fr.aiguillage.hub.matching;

import fr.aiguillage.contract.Offer;
import fr.aiguillage.contract.PoleId;
import fr.aiguillage.contract.SeatBlock;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a sharing rests on; when it changes, the seats are shared anew. */
public final class ShareSignature {

    private ShareSignature() {}

    /** Seats, publics and first week of each block, and the candidates. */
    public static String of(Offer offer, List<PoleId> candidates) {
        String blocks = offer.seatBlocks().stream().map(ShareSignature::of).collect(Collectors.joining(" "));
        return blocks + " | " + candidates.stream().map(PoleId::value).sorted().collect(Collectors.joining(" "));
    }

    private static String of(SeatBlock block) {
        return block.seats() + ":" + new TreeSet<>(block.levels()) + ":"
                + (block.weeks().isEmpty() ? "" : block.weeks().get(0));
    }
}
