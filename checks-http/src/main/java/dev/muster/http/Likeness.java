package dev.muster.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether two answers show the same thing. A name may lead elsewhere from here, and in front of a service there may be a
 * page of somebody else's, with the same status: so bodies are compared, by their words. What changes from one answer to
 * the next, such as a date or a token, is a small part of most pages, and what a proxy puts in too.
 */
final class Likeness {
    /** Of the words of the longer body. A choice of ours: pages of one layout share more, strangers' pages less. */
    private static final double ENOUGH = 0.5;

    private static final int FIRST_ERROR = 400;

    private Likeness() {}

    /** {@return what tells the public answer from the service's; empty where they show the same} */
    static Optional<String> difference(Exchange shown, Exchange service) {
        if (shown.status() != service.status()) {
            return Optional.of("answers " + shown.status() + " where the service answers " + service.status());
        }
        if (Sight.encoded(shown) || Sight.encoded(service)) {
            return Optional.of(
                    "cannot be compared with the service: a body is compressed, though that was not asked for");
        }
        if (shown.body().length() == 0 && service.body().length() == 0) {
            return withoutBody(shown, service);
        }
        return common(shown.body(), service.body()) < ENOUGH
                ? Optional.of("shows another page than the service: less than half of their words are the same")
                : Optional.empty();
    }

    private static Optional<String> withoutBody(Exchange shown, Exchange service) {
        if (shown.status() >= FIRST_ERROR) {
            return Optional.of("answers " + shown.status()
                    + " without a body, as the service does and anybody else might: name a page that says more");
        }
        return target(shown).equals(target(service))
                ? Optional.empty()
                : Optional.of("leads to another address than the service");
    }

    /** Without a query, which may hold what is new every time. */
    private static Optional<String> target(Exchange answer) {
        return Redirects.target(answer).map(Likeness::place);
    }

    private static String place(URI uri) {
        return Place.of(uri) + uri.getRawPath();
    }

    /** {@return the share of the longer body's words that stand in both, from 0 to 1} */
    static double common(Body one, Body other) {
        int[] first = words(one);
        int[] second = words(other);
        if (first.length == 0 && second.length == 0) {
            return one.equals(other) ? 1 : 0;
        }
        int both = 0;
        for (int i = 0, j = 0; i < first.length && j < second.length; ) {
            int order = Integer.compare(first[i], second[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) both / Math.max(first.length, second.length);
    }

    /** {@return a number for each run of letters and digits, sorted} */
    private static int[] words(Body body) {
        String text = new String(body.bytes(), StandardCharsets.ISO_8859_1);
        int[] words = new int[text.length() / 2 + 1];
        int count = 0;
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
                word = 31 * word + text.charAt(i);
            } else if (word != 0) {
                words[count++] = word;
                word = 0;
            }
        }
        Arrays.sort(words, 0, count);
        return Arrays.copyOf(words, count);
    }
}
