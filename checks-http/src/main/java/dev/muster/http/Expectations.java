package dev.muster.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the owner said of an answer, or the defaults. Immutable; each method returns a changed copy.
 *
 * @param sessionNames parts of the names of cookies that hold a session, in lower case
 * @param csrfNames parts of the names of cookies against forged requests, in lower case
 * @param audience whom the answer is meant for
 * @param audiences whom the answers at single paths are meant for, by path and query
 * @param telltales names of fields that give software away, in lower case, beside the usual ones
 */
record Expectations(
        Set<String> sessionNames,
        Set<String> csrfNames,
        Audience audience,
        Map<String, Audience> audiences,
        Set<String> telltales) {
    /** Whom an answer is meant for. */
    enum Audience {
        /** Nothing was said. */
        UNSTATED,
        /** Everybody: other sites may embed it. */
        PUBLIC,
        /** One user: it must not be stored by shared caches. */
        PRIVATE
    }

    /** Copies. */
    Expectations {
        sessionNames = Set.copyOf(sessionNames);
        csrfNames = Set.copyOf(csrfNames);
        audiences = Map.copyOf(audiences);
        telltales = Set.copyOf(telltales);
    }

    Expectations(Set<String> sessionNames, Set<String> csrfNames, Audience audience) {
        this(sessionNames, csrfNames, audience, Map.of(), Set.of());
    }

    static Expectations standard() {
        return new Expectations(
                Set.of("sess", "login", "sid", "auth", "token", "jwt"), Set.of("csrf", "xsrf"), Audience.UNSTATED);
    }

    /** {@return the names in lower case, each once} */
    static Set<String> lower(String... names) {
        Set<String> all = new TreeSet<>();
        for (String name : names) {
            all.add(name.toLowerCase(Locale.ROOT));
        }
        return all;
    }

    Expectations sessionNames(Set<String> parts) {
        return new Expectations(parts, csrfNames, audience, audiences, telltales);
    }

    Expectations csrfNames(Set<String> parts) {
        return new Expectations(sessionNames, parts, audience, audiences, telltales);
    }

    Expectations telltales(Set<String> names) {
        return new Expectations(sessionNames, csrfNames, audience, audiences, names);
    }

    /** {@return a copy in which the answer there is meant for these} */
    Expectations mark(URI address, Audience meant) {
        Map<String, Audience> all = new TreeMap<>(audiences);
        all.put(key(address), meant);
        return new Expectations(sessionNames, csrfNames, audience, all, telltales);
    }

    /** {@return what is said of the answer there} */
    Expectations at(URI address) {
        return new Expectations(sessionNames, csrfNames, audienceAt(address), audiences, telltales);
    }

    Audience audienceAt(URI address) {
        return audiences.getOrDefault(key(address), Audience.UNSTATED);
    }

    private static String key(URI address) {
        String query = address.getRawQuery();
        return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
    }
}
