package dev.muster.redis;

import dev.muster.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks at one server after the other. Of several, one that does not answer keeps the others from nothing.
 *
 * @param <N> what is seen of a server
 */
final class Look<N> {
    private final Map<String, String> unseen = new TreeMap<>();

    /** Looks at one server. */
    @FunctionalInterface
    interface At<N> {
        N look(Door door) throws LineLostException;
    }

    /** {@return those that were seen; absent if there are servers, and none was} */
    Fact<List<N>> each(List<? extends Door> doors, At<N> look) {
        List<N> seen = new ArrayList<>();
        for (Door door : doors) {
            try {
                seen.add(look.look(door));
            } catch (LineLostException e) {
                unseen.put(door.name(), e.trouble().reason());
            }
        }
        return seen.isEmpty() && !unseen.isEmpty()
                ? Fact.absent(unseen.values().iterator().next())
                : Fact.of(List.copyOf(seen));
    }

    /** {@return those that were not, and why; none if there is but one server, or nothing was seen at all} */
    Map<String, String> unseen() {
        return unseen.containsKey("") ? Map.of() : Map.copyOf(unseen);
    }
}
