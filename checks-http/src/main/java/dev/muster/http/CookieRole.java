package dev.muster.http;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a cookie is for, as far as its name tells. */
enum CookieRole {
    /** Whoever has it is logged in. */
    SESSION,
    /** Against forged requests: the page's own scripts read it. */
    CSRF,
    /** Anything else. */
    PLAIN;

    /** Words that hold "sid", "auth" or "sess" by chance, such as in sidebar and author_id. */
    private static final List<String> INNOCENT = List.of("side", "author", "assess", "possess");

    /** {@return the role; a token against forged requests is no session, though XSRF-TOKEN holds "token"} */
    static CookieRole of(String name, Expectations expectations) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (holds(lower, expectations.csrfNames())) {
            return CSRF;
        }
        return holds(withoutInnocent(lower), expectations.sessionNames()) ? SESSION : PLAIN;
    }

    private static boolean holds(String name, Set<String> parts) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** An authorization is none of them. */
    private static String withoutInnocent(String name) {
        String rest = name.replace("authori", "authi");
        for (String word : INNOCENT) {
            rest = rest.replace(word, " ");
        }
        return rest;
    }
}
