package dev.muster.config;

import java.util.List;

/**
 * How the passwords that were looked at are stored.
 *
 * @param schemes one for each sample
 */
record PasswordHashFacts(List<HashScheme> schemes) {
    PasswordHashFacts {
        schemes = List.copyOf(schemes);
    }
}
