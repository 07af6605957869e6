package fr.aiguillage.feeds.out;

import com.fasterxml.jackson.databind.JsonNode;
import fr.aiguillage.feeds.out.SystemTarget.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a system show exactly these adverts of one offer: creates, changes, and ends those that are no more. */
public final class TellParts {

    private final SystemTarget target;

    public TellParts(SystemTarget target) {
        this.target = target;
    }

    /**
     * What the system shows now.
     *
     * @param shown by name of the advert
     * @param refusals why it does not show the others, one text each
     * @param outdated whether it refused to change or to end an advert that can be seen there
     */
    public record Told(Map<String, Shown> shown, List<String> refusals, boolean outdated) {

        public Told {
            shown = Map.copyOf(shown);
            refusals = List.copyOf(refusals);
        }

        /** Those that can be seen there. */
        public List<Shown> visible() {
            return new TreeMap<>(shown)
                    .values().stream().filter(advert -> !advert.unpublished()).toList();
        }
    }

    /**
     * @param id what the hub calls the offer
     * @param before what the system shows of it, by name of the advert
     */
    public Told publish(String id, Map<String, Shown> before, List<OutgoingPart> parts) throws IOException {
        Map<String, Shown> shown = new LinkedHashMap<>(before);
        List<String> refusals = new ArrayList<>();
        boolean outdated = false;
        for (OutgoingPart part : parts) {
            JsonNode document = part.document();
            try {
                if (document == null) {
                    throw new TargetRefusal(String.valueOf(part.refusal()));
                }
                shown.put(part.name(), target.publish(idOf(id, part.name()), before.get(part.name()), document));
            } catch (TargetRefusal refusal) {
                refusals.add(reason(part.name(), refusal));
                outdated |= document != null && isVisible(before.get(part.name()));
            }
        }
        for (String name : before.keySet()) {
            if (parts.stream().noneMatch(part -> part.name().equals(name) && part.document() != null)) {
                outdated |= !end(id, name, shown, false, refusals);
            }
        }
        return new Told(shown, refusals, outdated);
    }

    /** @param suspended the offer may come back */
    public Told withdraw(String id, Map<String, Shown> before, boolean suspended) throws IOException, TargetRefusal {
        Map<String, Shown> left = new LinkedHashMap<>(before);
        List<String> refusals = new ArrayList<>();
        if (before.isEmpty()) {
            // What was never learnt may be there all the same.
            target.withdraw(id, null, suspended);
        }
        boolean outdated = false;
        for (String name : before.keySet()) {
            outdated |= !end(id, name, left, suspended, refusals);
        }
        return new Told(left, refusals, outdated);
    }

    private static boolean isVisible(@Nullable Shown advert) {
        return advert != null && !advert.unpublished();
    }

    /** Whether it is gone, or could not be seen before. */
    private boolean end(String id, String name, Map<String, Shown> shown, boolean suspended, List<String> refusals)
            throws IOException {
        try {
            Shown kept = target.withdraw(idOf(id, name), shown.get(name), suspended);
            if (kept == null) {
                shown.remove(name);
            } else {
                shown.put(name, kept);
            }
            return true;
        } catch (TargetRefusal refusal) {
            refusals.add(reason(name, refusal));
            return !isVisible(shown.get(name));
        }
    }

    private static String idOf(String id, String part) {
        return part.isEmpty() ? id : id + "-" + part;
    }

    private static String reason(String part, TargetRefusal refusal) {
        return (part.isEmpty() ? "" : part + ": ") + refusal.getMessage();
    }
}
