package dev.muster.config;

import java.time.Instant;
import java.util.Optional;

/** A value as it was read. Not a record, so that nothing prints it by accident. */
final class Raw {
    private final String text;
    private final Origin origin;
    private final Optional<Instant> modified;

    Raw(String text, Origin origin, Optional<Instant> modified) {
        this.text = text;
        this.origin = origin;
        this.modified = modified;
    }

    Raw(String text, Origin origin) {
        this(text, origin, Optional.empty());
    }

    String text() {
        return text;
    }

    Origin origin() {
        return origin;
    }

    Optional<Instant> modified() {
        return modified;
    }
}
