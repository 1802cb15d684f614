package dev.muster.redis;

import dev.muster.Fact;

/**
 * What came of knocking twice, where the owner allows it: once without a password, once without TLS.
 *
 * @param anonymous whether the server answers one who did not log in
 * @param plain whether a port without TLS answers; that it wants a password there counts as an answer
 */
record Probed(Fact<Boolean> anonymous, Fact<Boolean> plain) {
    static Probed not(String why) {
        return new Probed(Fact.absent(why), Fact.absent(why));
    }
}
