package dev.muster.db;

import dev.muster.Fact;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a database answers.
 *
 * @param answer what it said, or why it said nothing
 * @param trouble why there was no answer; empty if there was one
 * @param within how long an answer may take
 * @param expected the database's name, if the owner has said it
 * @param writes whether the service writes to it
 */
record ReachFacts(
        Optional<Answer> answer,
        Optional<Trouble> trouble,
        Duration within,
        Optional<String> expected,
        boolean writes) {
    /**
     * An answer.
     *
     * @param product which server it is
     * @param database in which we are
     * @param readOnly whether it takes no writes: a standby, or a server set so
     * @param took from asking the pool to the last word
     */
    record Answer(Product product, Fact<String> database, Fact<Boolean> readOnly, Duration took) {}
}
