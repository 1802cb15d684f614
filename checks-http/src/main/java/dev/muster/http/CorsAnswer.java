package dev.muster.http;

import java.util.List;
import java.util.Optional;

/** What an answer says to a script of another origin (Fetch, section 3.3). */
record CorsAnswer(Exchange answer, String origin) {
    static CorsAnswer of(Attempt attempt, Exchange answer) {
        return new CorsAnswer(answer, attempt.subject());
    }

    /** {@return whether the answer allows any origin at all} */
    boolean present() {
        return answer.fields().has("Access-Control-Allow-Origin");
    }

    /** {@return whether the origin that asked is allowed by name} */
    boolean reflects() {
        return origins().stream().anyMatch(origin::equalsIgnoreCase);
    }

    /** {@return whether every origin is allowed} */
    boolean everybody() {
        return origins().contains("*");
    }

    /** {@return whether cookies go with the request; browsers know no other spelling than this} */
    boolean credentials() {
        return answer.fields().values("Access-Control-Allow-Credentials").contains("true");
    }

    /** {@return whether caches are told that the answer depends on who asks} */
    boolean varies() {
        return ListField.names(answer.fields(), "Vary", "Origin");
    }

    /** {@return the origins that are allowed; browsers take no more than one} */
    List<String> origins() {
        return items("Access-Control-Allow-Origin");
    }

    /** {@return the members of a list, from all fields of that name} */
    List<String> items(String name) {
        return ListField.items(answer.fields(), name);
    }

    /** {@return the members of a list in the request} */
    List<String> asked(String name) {
        return ListField.items(answer.sent(), name);
    }

    /** {@return how long browsers may remember a preflight; empty where nothing is said} */
    Optional<String> maxAge() {
        return answer.fields().first("Access-Control-Max-Age");
    }
}
