package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.RuleInfo;
import dev.muster.Scope;
import java.util.Locale;
import java.util.Set;

/** Which rules are asked, in the words that checklists have for it. A subcommand each. */
enum Group {
    /** All that the targets allow. */
    ALL("Everything that can be said of the targets."),
    /** How things are set up. */
    POSTURE("How things are set up: settings, pools, servers, stores."),
    /** Settings alone. */
    ENV("The settings alone: there, of their type, no placeholders, nothing left on from development."),
    /** What keeps strangers out. */
    SECURITY("What keeps strangers out: secrets, TLS, header fields, logins, privileges."),
    /** Whether it answers at all. */
    SMOKE("Whether it answers, right after a deployment.");

    private final String words;

    Group(String words) {
        this.words = words;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    boolean has(Check check, RuleInfo rule) {
        return switch (this) {
            case ALL -> true;
            case POSTURE -> check.scope() == Scope.POSTURE;
            case ENV -> Areas.SETTINGS.contains(Areas.of(rule));
            case SECURITY -> Areas.security(rule);
            case SMOKE -> Areas.smoke(check, rule);
        };
    }

    /** What rules are about, by their ids and tags. */
    private static final class Areas {
        static final Set<String> SETTINGS = Set.of("config", "secret", "jwt", "password");
        private static final Set<String> SECURE = Set.of("secret", "jwt", "password", "http", "tls");
        private static final Set<String> SECURITY_TAGS = Set.of(
                "secrets", "debug", "tls", "transport", "auth", "login", "privileges", "acl", "exposure", "network");
        private static final Set<String> SECURE_SETTINGS = Set.of("config.allowed-hosts", "config.endpoint-urls");
        private static final Set<String> ANSWERS =
                Set.of("tls.connect", "tls.cert.expired", "tls.cert.hostname-mismatch");

        private Areas() {}

        static String of(RuleInfo rule) {
            return rule.id().substring(0, rule.id().indexOf('.'));
        }

        static boolean security(RuleInfo rule) {
            boolean endpoint = rule.id().startsWith("http.endpoint");
            return (SECURE.contains(of(rule)) && !endpoint)
                    || SECURE_SETTINGS.contains(rule.id())
                    || rule.tags().stream().anyMatch(SECURITY_TAGS::contains);
        }

        static boolean smoke(Check check, RuleInfo rule) {
            return rule.id().startsWith("http.endpoint")
                    || check.id().startsWith("db.connect")
                    || check.id().startsWith("redis.connect")
                    || ANSWERS.contains(rule.id());
        }
    }
}
