package dev.muster.http;

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
 * @param twin whether the same answer sets another of that name
 */
record SeenCookie(SetCookie cookie, CookieRole role, AnswerHead head, boolean twin) {
    /** {@return the cookies that an answer and the redirects to it set, in order; deletions are none} */
    static List<SeenCookie> in(PageFacts facts) {
        return AnswerHead.all(facts.exchange()).stream()
                .flatMap(head -> in(head, facts.expectations()).stream())
                .toList();
    }

    static List<SeenCookie> in(AnswerHead head, Expectations expectations) {
        List<SetCookie> cookies = head.fields().values("Set-Cookie").stream()
                .map(SetCookie::parse)
                .filter(cookie -> !CookieLife.over(cookie, head.now()))
                .toList();
        Map<String, Integer> times = new HashMap<>();
        cookies.forEach(cookie -> times.merge(cookie.name(), 1, Integer::sum));
        return cookies.stream()
                .map(cookie -> new SeenCookie(
                        cookie,
                        CookieRole.of(cookie.name(), expectations),
                        head,
                        times.getOrDefault(cookie.name(), 0) > 1))
                .toList();
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
