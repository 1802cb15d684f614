package dev.muster.redis;

/** Where to read about the settings of servers and clients. */
final class Pages {
    static final String SECURITY = redis("security/");
    static final String ACL = redis("security/acl/");
    static final String ENCRYPTION = redis("security/encryption/");
    static final String PERSISTENCE = redis("persistence/");
    static final String ADMIN = redis("admin/");
    static final String EVICTION = "https://redis.io/docs/latest/develop/reference/eviction/";
    static final String LETTUCE_OPTIONS = "https://redis.github.io/lettuce/advanced-usage/#client-options";
    static final String LETTUCE_TLS = "https://redis.github.io/lettuce/advanced-usage/#ssl-connections";
    static final String LETTUCE_URI = "https://redis.github.io/lettuce/user-guide/connecting-redis/";

    private Pages() {}

    static String redis(String page) {
        return "https://redis.io/docs/latest/operate/oss_and_stack/management/" + page;
    }

    static String command(String name) {
        return "https://redis.io/docs/latest/commands/" + name + "/";
    }

    static String valkey(String page) {
        return "https://valkey.io/topics/" + page + "/";
    }
}
