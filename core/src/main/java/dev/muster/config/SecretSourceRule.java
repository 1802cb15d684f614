package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.config.SecretFact.Access;
import dev.muster.config.SecretFact.Leak;

/** Secrets come from where only this service can read them. */
final class SecretSourceRule extends EachSecretRule {
    static final RuleInfo INFO = RuleInfo.of("secret.source")
            .title("Secrets come from the environment, a mounted file or a vault")
            .passes("the value comes from the environment, a mounted file or a vault and stands nowhere else")
            .fix("hand it over in the environment or as a mounted file, and replace it: others have seen it")
            .notApplicable("the secret is not set")
            .reference("https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html")
            .reference("https://cwe.mitre.org/data/definitions/214.html")
            .reference("https://12factor.net/config")
            .tag("secrets");

    private static final String EXPECTED = "the environment, a mounted file or a vault";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome judge(SecretFact.Found secret, SecretFacts facts) {
        if (secret.leaks().contains(Leak.ARGUMENTS)) {
            return refused("stands on the command line, which every user of the machine can read");
        }
        if (secret.leaks().contains(Leak.CLASS_PATH)) {
            return refused("the same value is packed with the program, where everybody who has a copy can read it");
        }
        Outcome place = byPlace(secret);
        if (!(place instanceof Outcome.Failed) && secret.leaks().contains(Leak.SYSTEM_PROPERTY)) {
            return refused("stands in a system property too, which heap dumps, JMX and diagnostics show");
        }
        boolean embedded =
                !(place instanceof Outcome.Failed) && !secret.embedded().isEmpty();
        return embedded ? inUrl() : place;
    }

    private static Outcome byPlace(SecretFact.Found secret) {
        return switch (secret.origin().kind()) {
            case ENVIRONMENT, MOUNTED_FILE, VAULT -> Outcome.passed("comes from " + secret.origin());
            case COMMAND_LINE -> refused("comes from the command line, which every user of the machine can read");
            case SYSTEM_PROPERTY ->
                refused("comes from a system property, which the command line, JMX and heap dumps show");
            case CLASS_PATH -> refused("is packed with the program, where everybody who has a copy can read it");
            case FILE -> byAccess(secret.origin(), secret.access());
            case MAP ->
                Outcome.inconclusive(
                        "comes from a map of the program, and where that has it from cannot be seen: use Settings.lookup");
        };
    }

    private static Outcome byAccess(Origin origin, Access access) {
        return switch (access) {
            case OWNER -> Outcome.passed("comes from " + origin + ", which its owner alone can read");
            case OTHERS ->
                refused("comes from " + origin + ", which others than its owner can read")
                        .fix("chmod 600 the file, or mount the secret; and replace it: others may have seen it");
            case UNKNOWN ->
                Outcome.failed(Severity.WARNING, "comes from " + origin + ", and who can read that file cannot be seen")
                        .expected(EXPECTED);
        };
    }

    private static Outcome inUrl() {
        return Outcome.failed(
                        Severity.WARNING, "a password stands inside a URL, which is logged and passed on as a whole")
                .expected("the password in a setting of its own")
                .fix("give the password a setting of its own and put the two together where the connection is made");
    }

    private static Outcome.Failed refused(String observed) {
        return Outcome.failed(observed).expected(EXPECTED);
    }
}
