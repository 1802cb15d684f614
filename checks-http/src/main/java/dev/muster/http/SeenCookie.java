package dev.muster.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cookie that an answer sets, with what is needed to judge it.
 *
 * @param cookie the field
 * @param role what it is for
 * @param head of the answer that sets it
 * @param life how long it lasts; empty where that is to the end of the browser's session
 * @param twin whether the same answer sets another of that name
 */
record SeenCookie(SetCookie cookie, CookieRole role, AnswerHead head, Optional<Duration> life, boolean twin) {
    /** {@return the cookies that an answer and the redirects to it set, in order; deletions are none} */
    static List<SeenCookie> in(PageFacts facts) {
        List<SeenCookie> all = new ArrayList<>();
        for (Exchange.Redirect redirect : facts.exchange().redirects()) {
            all.addAll(in(AnswerHead.of(redirect), facts.expectations()));
        }
        all.addAll(facts.ownCookies());
        return List.copyOf(all);
    }

    /** {@return the cookies that this answer sets, in order; deletions are none} */
    static List<SeenCookie> in(AnswerHead head, Expectations expectations) {
        List<String> fields = head.fields().values("Set-Cookie");
        return fields.isEmpty() ? List.of() : in(head, expectations, fields);
    }

    private static List<SeenCookie> in(AnswerHead head, Expectations expectations, List<String> fields) {
        Instant now = head.now();
        List<SeenCookie> all = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (String field : fields) {
            SetCookie cookie = SetCookie.parse(field);
            Optional<Duration> life = CookieLife.of(cookie, now);
            if (life.filter(CookieLife::over).isEmpty()) {
                times.merge(cookie.name(), 1, Integer::sum);
                all.add(new SeenCookie(cookie, CookieRole.of(cookie.name(), expectations), head, life, false));
            }
        }
        all.replaceAll(seen -> times.getOrDefault(seen.cookie().name(), 0) > 1 ? seen.asTwin() : seen);
        return List.copyOf(all);
    }

    private SeenCookie asTwin() {
        return new SeenCookie(cookie, role, head, life, true);
    }

    boolean session() {
        return role == CookieRole.SESSION;
    }

    CookieReach reach() {
        return CookieReach.of(cookie.last("Domain").orElse(""), head.host());
    }

    /** {@return why no browser takes the cookie, whatever else it says; empty where browsers do} */
    Optional<String> defect() {
        if (cookie.controls()) {
            return Optional.of("it holds a control character");
        }
        if (cookie.empty()) {
            return Optional.of("it has neither a name nor a value");
        }
        if (cookie.tooLong()) {
            return Optional.of("its name and value are longer than 4096 octets");
        }
        return switch (reach()) {
            case HOST, PARENT -> Optional.empty();
            case SUFFIX -> Optional.of("its Domain is all of a top-level domain");
            case FOREIGN -> Optional.of("its Domain does not hold the host that sets it");
        };
    }
}
