package dev.muster.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was thrown, for systems that hand it on as it is. */
final class ThrownEvents {
    private ThrownEvents() {}

    static List<LogEvents.Thrown> of(@Nullable Object thrown) {
        if (!(thrown instanceof Throwable first)) {
            return List.of();
        }
        List<LogEvents.Thrown> all = new ArrayList<>();
        for (Throwable each = first; each != null && all.size() < LogEvents.DEEPEST; each = each.getCause()) {
            all.add(LogEvents.Thrown.of(each));
        }
        return all;
    }
}
