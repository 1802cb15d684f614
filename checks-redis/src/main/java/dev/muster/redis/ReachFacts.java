package dev.muster.redis;

import dev.muster.Fact;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a server answers.
 *
 * @param declared what the owner said
 * @param within which it should answer
 * @param answer what it said to {@code PING}, and how long that took
 * @param trouble why there was no answer
 * @param canary what came of writing, reading and deleting a value, and how long that took; absent if the owner did not allow it
 */
record ReachFacts(
        Declared declared, Duration within, Optional<Answer> answer, Optional<Trouble> trouble, Fact<Canary> canary) {
    /**
     * An answer.
     *
     * @param refusal first word of a refusal, such as {@code MISCONF}; empty if it was {@code PONG}
     * @param took with no regard to how long it took to connect
     */
    record Answer(String refusal, Duration took) {}

    /**
     * A value that was written, read and deleted.
     *
     * @param refusal first word of the first refusal, such as {@code OOM}; empty if there was none
     * @param same whether the value that was read is the one that was written
     * @param took all three
     */
    record Canary(String refusal, boolean same, Duration took) {}
}
