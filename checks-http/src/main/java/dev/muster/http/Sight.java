package dev.muster.http;

import dev.muster.Outcome;

/** Whether an answer shows enough that finding nothing in it means something. */
final class Sight {
    private Sight() {}

    /** {@return whether the body cannot be searched, because it is compressed} */
    static boolean encoded(Exchange answer) {
        return answer.body().length() > 0 && Kinds.isEncoded(answer.fields());
    }

    /** {@return whether the server dealt with the request, and the body came as far as it was wanted} */
    static boolean clear(Exchange answer) {
        return !SiteWords.busy(answer) && !encoded(answer) && answer.body().extent() != Body.Extent.BROKEN;
    }

    /** {@return why nothing can be said, of an answer that is not clear} */
    static Outcome unclear(Exchange answer) {
        if (SiteWords.busy(answer)) {
            return SiteWords.untold(answer);
        }
        return Outcome.inconclusive(
                encoded(answer)
                        ? "the body is compressed, though that was not asked for"
                        : "the body broke off after "
                                + SiteWords.count(answer.body().length(), "byte"));
    }
}
