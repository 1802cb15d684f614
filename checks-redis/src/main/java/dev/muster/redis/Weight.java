package dev.muster.redis;

import dev.muster.Severity;

/** How bad it is that a Redis fails: without a cache a service is slow, without anything else it is wrong. */
final class Weight {
    static final String WORDS = "a warning for a cache";

    private Weight() {}

    static Severity of(Declared declared) {
        return declared.purpose().filter(purpose -> !purpose.keeps()).isPresent() ? Severity.WARNING : Severity.ERROR;
    }
}
