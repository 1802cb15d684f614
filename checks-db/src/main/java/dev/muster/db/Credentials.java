package dev.muster.db;

import dev.muster.config.CommonPasswords;
import java.util.Optional;

/**
 * As whom a client logs in, without the password.
 *
 * @param user its name; empty when none is given
 * @param password what is to be known of it; empty when none is given
 * @param userInUrl whether the URL has a name in it
 * @param passwordInUrl whether the URL has a password in it
 */
record Credentials(Optional<String> user, Optional<Password> password, boolean userInUrl, boolean passwordInUrl) {
    /**
     * What is to be known of a password.
     *
     * @param length in characters
     * @param equalsUser whether it is the name of the user
     * @param common whether everybody tries it first
     */
    record Password(int length, boolean equalsUser, boolean common) {}

    static Credentials of(Optional<String> user, Optional<String> password, boolean userInUrl, boolean passwordInUrl) {
        return new Credentials(
                user,
                password.map(it -> new Password(
                        it.length(), user.filter(it::equalsIgnoreCase).isPresent(), CommonPasswords.has(it))),
                userInUrl,
                passwordInUrl);
    }
}
