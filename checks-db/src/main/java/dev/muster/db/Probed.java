package dev.muster.db;

import dev.muster.Fact;

/**
 * What came of knocking twice, where the owner allows it: once without TLS, once with a wrong password.
 *
 * @param plain whether a login without TLS was accepted
 * @param wrongPassword whether a login with a wrong password was accepted
 */
record Probed(Fact<Boolean> plain, Fact<Boolean> wrongPassword) {
    static Probed not(String why) {
        return new Probed(Fact.absent(why), Fact.absent(why));
    }
}
