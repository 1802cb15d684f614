package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * A rule about a login, of which the password itself is not known here.
 *
 * @param info its documentation
 * @param rule what it says
 */
record CredentialsRule(RuleInfo info, Function<Credentials, Outcome> rule) implements Rule<DriverFacts> {
    private static final String EMBEDDED = "the database lives in this process: see db.embedded";
    private static final int LEAST = 12;
    private static final Set<String> ADMINISTRATORS =
            Set.of("postgres", "root", "sa", "admin", "administrator", "mysql", "mariadb", "dba", "system", "sys");

    static final CredentialsRule IN_URL = new CredentialsRule(
            info("db.credentials.in-url", "No login is written into the URL")
                    .severity(Severity.WARNING)
                    .passes("the URL has no password in it; a name alone is told")
                    .fix(
                            "take user and password out of the URL, and set them as username and password of the pool, from"
                                    + " a secret store: URLs end up in logs"),
            CredentialsRule::inUrl);
    static final CredentialsRule PASSWORD = new CredentialsRule(
            info("db.credentials.password", "The password of the database is not the first that is tried")
                    .passes("it has 12 characters or more, is not the name of the user, and not on the shipped list of"
                            + " common ones")
                    .fix("give the role a new password, made by: openssl rand -base64 24"),
            CredentialsRule::password);
    static final CredentialsRule USER = new CredentialsRule(
            info("db.credentials.user", "The service has an account of its own, not the administrator's")
                    .severity(Severity.WARNING)
                    .passes("the user is none of the names that administrators have")
                    .fix(
                            "give the service a role of its own: CREATE ROLE app LOGIN PASSWORD '...'; GRANT what it needs"),
            CredentialsRule::user);

    private static RuleInfo info(String id, String title) {
        return RuleInfo.of(id)
                .title(title)
                .notApplicable("the database lives in this process")
                .reference("https://cheatsheetseries.owasp.org/cheatsheets/Database_Security_Cheat_Sheet.html")
                .reference("https://cwe.mitre.org/data/definitions/1392.html")
                .tag("db")
                .tag("credentials");
    }

    @Override
    public List<Outcome> judge(DriverFacts facts) {
        boolean inProcess = facts.embedded().value().stream()
                .flatMap(it -> it.stream())
                .anyMatch(it -> it.place() != Embedded.Place.SERVER);
        return List.of(
                inProcess
                        ? Outcome.notApplicable(EMBEDDED)
                        : facts.credentials().judge(rule));
    }

    private static Outcome inUrl(Credentials credentials) {
        if (credentials.passwordInUrl()) {
            return Outcome.failed("a password stands in the URL").expected("a URL without it");
        }
        return credentials.userInUrl()
                ? Outcome.failed(Severity.INFO, "the name of the user stands in the URL")
                        .expected("a URL without it")
                        .fix("set it as username of the pool")
                : Outcome.passed("no login stands in the URL");
    }

    private static Outcome password(Credentials credentials) {
        if (credentials.password().isEmpty()) {
            return Outcome.inconclusive(
                    "no password is given: the driver takes it from elsewhere (a file, a provider, a"
                            + " certificate), or the server asks for none; probing() finds that out");
        }
        Credentials.Password password = credentials.password().get();
        if (password.length() == 0) {
            return Outcome.failed("the password is empty");
        }
        if (password.equalsUser()) {
            return Outcome.failed("the password is the name of the user");
        }
        if (password.common()) {
            return Outcome.failed("the password is one of those that everybody tries first");
        }
        return password.length() < LEAST
                ? Outcome.failed("the password has fewer than " + LEAST + " characters")
                        .expected(LEAST + " characters or more")
                : Outcome.passed(LEAST + " characters or more, and none of the common ones");
    }

    private static Outcome user(Credentials credentials) {
        if (credentials.user().isEmpty()) {
            return Outcome.inconclusive(
                    "no user is given: the driver takes the name of the system's account, or another");
        }
        String user = credentials.user().get();
        return ADMINISTRATORS.contains(user.toLowerCase(Locale.ROOT))
                ? Outcome.failed("the service logs in as " + user + ", as administrators do")
                        .expected("a role of its own")
                : Outcome.passed("the service logs in as " + Dialect.shown(user));
    }
}
