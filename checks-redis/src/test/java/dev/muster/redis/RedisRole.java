package dev.muster.redis;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Who asks. The passwords are made anew in each run of the tests. */
enum RedisRole {
    /** What a service logs in as: reads and writes its own keys. */
    APP(
            "on",
            "~app:*",
            "resetchannels",
            "-@all",
            "+@read",
            "+@write",
            "+@connection",
            "+@transaction",
            "-@dangerous",
            "-@scripting",
            "+info"),
    /** What may look at more, and change nothing. */
    MONITOR(
            "on",
            "resetkeys",
            "resetchannels",
            "-@all",
            "+ping +hello +info +config|get +acl|whoami +acl|users +acl|list +acl|getuser +acl|dryrun",
            "+command|info +command|count +latency|latest +latency|history +slowlog|get +slowlog|len",
            "+memory|stats +memory|doctor +client|list +client|info +client|id +client|setname +role +dbsize",
            "+module|list"),
    /** The administrator. */
    ADMIN("on", "~*", "&*", "+@all");

    private final String password = random();
    private final String rules;

    RedisRole(String... rules) {
        this.rules = String.join(" ", rules);
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String user() {
        return name().toLowerCase(Locale.ROOT);
    }

    String password() {
        return password;
    }

    /** {@return what it may do, as {@code ACL SETUSER} takes it; without its password} */
    String rules() {
        return rules;
    }
}
