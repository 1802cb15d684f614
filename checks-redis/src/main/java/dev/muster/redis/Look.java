package dev.muster.redis;

import dev.muster.CheckContext;
import dev.muster.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Looks at one server by the account of the service, and by the monitor's where there is one. */
    @FunctionalInterface
    interface Watched<N> {
        N look(Door door, Optional<Door> monitor) throws LineLostException;
    }

    /** {@return those that were seen; absent if there are servers, and none was, or nobody tells where they are} */
    Fact<List<N>> each(RedisPlan plan, CheckContext context, Watched<N> look) {
        try {
            Map<String, Door> monitors = plan.monitors(context);
            return each(
                    plan.service().servers(context),
                    door -> look.look(door, Optional.ofNullable(monitors.get(door.name()))));
        } catch (LineLostException e) {
            return Fact.absent(e.trouble().reason());
        }
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
