package dev.muster.http;

import dev.muster.Outcome;
import java.util.List;

/** What several rules over a site say in the same words. */
final class SiteWords {
    static final String NEEDS_ACTIVE = "no such request was made: needs active()";
    static final String NEEDS_LOGIN_PATH = "no such request was made: needs loginPath(...)";
    static final String NEEDS_MAX_BODY = "no such request was made: needs maxBody(...)";
    private static final int SHOWN = 120;
    private static final List<Integer> BUSY = List.of(408, 429, 502, 503, 504);

    private SiteWords() {}

    /** {@return text that came from outside, in ASCII and not too long} */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.substring(0, Math.min(text.length(), SHOWN)));
        for (int i = 0; i < shown.length(); i++) {
            if (shown.charAt(i) < ' ' || shown.charAt(i) > '~') {
                shown.setCharAt(i, '?');
            }
        }
        return text.length() > SHOWN ? shown + "..." : shown.toString();
    }

    /** {@return that there was no answer to judge} */
    static Outcome unanswered(Attempt attempt) {
        String problem = attempt.problem().isBlank() ? "no reason is known" : shown(attempt.problem());
        return Outcome.inconclusive("there was no answer: " + problem);
    }

    /** {@return that an answer does not show what the rule asks for} */
    static Outcome untold(Exchange answer) {
        return Outcome.inconclusive("the answer was " + answer.status() + ": it does not show what this rule asks for");
    }

    /** {@return whether the answer says that the request was not dealt with, now: it shows nothing of the application} */
    static boolean busy(Exchange answer) {
        return BUSY.contains(answer.status());
    }

    /** {@return the start of a sentence for one or several} */
    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
