package dev.muster.redis;

import dev.muster.RuleInfo;

/** Where to read more about a server that runs. */
final class LivePages {
    private LivePages() {}

    /** {@return a page of Redis} */
    static String redis(String page) {
        return "https://redis.io/docs/latest/" + page;
    }

    /** {@return a page of Valkey} */
    static String valkey(String page) {
        return "https://valkey.io/topics/" + page;
    }

    /** {@return the beginning of a rule's documentation} */
    static RuleInfo about(String id, String tag) {
        return RuleInfo.of(id).tag("redis").tag(tag);
    }
}
