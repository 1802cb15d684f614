package dev.muster.redis;

import dev.muster.Fact;

/** Why a question was not answered. The server's own text is never shown: it may hold names. */
final class Unanswered {
    private Unanswered() {}

    /**
     * {@return why it is not known}
     *
     * @param reply a refusal, or something that nobody expected
     * @param question as people write it
     * @param right that an account would need
     */
    static <T> Fact<T> why(Reply reply, String question, String right) {
        if (!(reply instanceof Reply.Refused refusal)) {
            return Fact.absent("the server answers something else to " + question);
        }
        if (refusal.code().equals("NOPERM")) {
            return Fact.denied("ACL SETUSER monitor " + right + ", and hand in that account by .monitor(client)");
        }
        return refusal.unknown()
                ? Fact.absent(question + " is renamed, closed by the provider or not known to this server")
                : Fact.absent("the server refuses " + question);
    }
}
