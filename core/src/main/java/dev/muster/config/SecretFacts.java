package dev.muster.config;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was seen of the declared secrets at one moment.
 *
 * @param secrets one for each declared name
 * @param now that moment
 * @param started when this process started, if the system tells
 * @param period after which each is to be changed; empty where age is not judged
 */
record SecretFacts(List<SecretFact> secrets, Instant now, Optional<Instant> started, Optional<Duration> period) {
    SecretFacts {
        secrets = List.copyOf(secrets);
    }

    /** {@return the secrets that are set} */
    List<SecretFact.Found> found() {
        return secrets.stream()
                .filter(SecretFact.Found.class::isInstance)
                .map(SecretFact.Found.class::cast)
                .toList();
    }
}
