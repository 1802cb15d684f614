package dev.muster.config;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.Probe;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.config.SecretFact.Purpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks of configuration: each looks at {@link Settings} and never changes them. */
public final class ConfigChecks {
    /** Mounted secrets rotate while the service runs. */
    static final Schedule HOURLY = Schedule.every(Duration.ofHours(1));

    private ConfigChecks() {}

    /**
     * {@return every rule that a check of this package may judge by, each once, in the order of RULES.md; it asks nobody}
     *
     * <p>For tools that print what there is, or look whether an id is one. Immutable.
     */
    public static List<RuleInfo> rules() {
        return ConfigRules.documented();
    }

    /**
     * {@return a check that nothing of a developer's machine is left on: {@code config.debug-off}}
     *
     * <p>It looks at switches such as DEBUG and at names of the environment such as APP_ENV and
     * SPRING_PROFILES_ACTIVE, in these settings and in the virtual machine's arguments; at the debug agent, remote JMX,
     * development tools on the class path, and assertions. A switch that is not plainly off counts as on.
     *
     * @param furtherSwitches more names that must be off
     */
    public static Check debugOff(Settings settings, String... furtherSwitches) {
        return debugOff(settings, Jvm::facts, furtherSwitches);
    }

    static Check debugOff(Settings settings, Supplier<JvmFacts> jvm, String... furtherSwitches) {
        List<String> switches = Stream.concat(DebugSwitches.NAMES.stream(), Stream.of(furtherSwitches))
                .distinct()
                .toList();
        return SettingsProbe.check(
                "config.debug-off", settings, new DebugGatherer(switches, jvm), ConfigRules.DEBUG_OFF);
    }

    /**
     * {@return a check that these settings are there, of their type and no placeholders: {@code config.required}}
     *
     * <p>Those that a requirement calls {@linkplain Requirement#secret() secret} are so here too.
     *
     * @throws ConfigurationException if there is no requirement, or a name occurs twice, or a requirement contradicts
     *     itself; all of it at once
     */
    public static Check required(Settings settings, Requirement... requirements) {
        List<Requirement> all = List.of(requirements);
        refuse(contradictions(settings, all));
        String[] secrets = all.stream()
                .filter(Requirement::isSecret)
                .map(Requirement::name)
                .toArray(String[]::new);
        return SettingsProbe.check(
                "config.required",
                settings.secret(secrets),
                look -> RequiredFacts.gather(all, look),
                ConfigRules.REQUIRED);
    }

    /**
     * {@return a check that the list of host names this service answers to is closed: {@code config.allowed-hosts}}
     *
     * @param name of the setting that holds the list
     * @throws ConfigurationException if the name is blank
     */
    public static Check allowedHosts(Settings settings, String name) {
        return allowedHosts(settings, AllowedHosts.in(name));
    }

    /**
     * {@return a check that the list of host names this service answers to is closed and holds its own}
     *
     * @throws ConfigurationException if what is declared is malformed
     */
    public static Check allowedHosts(Settings settings, AllowedHosts hosts) {
        refuse(hosts.contradictions());
        return SettingsProbe.check(
                "config.allowed-hosts",
                settings,
                look -> new AllowedHostsRule.Facts(hosts, look.see(hosts.name())),
                ConfigRules.ALLOWED_HOSTS);
    }

    /**
     * {@return a check that addresses are production's and are called over TLS: {@code config.endpoint-urls}}
     *
     * @param names of settings that hold URLs; none means every setting whose value is a URL of a known scheme
     * @throws ConfigurationException if a name occurs twice
     */
    public static Check endpointUrls(Settings settings, String... names) {
        return endpointUrls(settings, EndpointUrls.named(names));
    }

    /**
     * {@return a check that addresses are production's and are called over TLS, with exceptions that are declared}
     *
     * @throws ConfigurationException if what is declared contradicts itself
     */
    public static Check endpointUrls(Settings settings, EndpointUrls urls) {
        refuse(urls.contradictions());
        return SettingsProbe.check(
                "config.endpoint-urls", settings, look -> EndpointFacts.gather(urls, look), ConfigRules.ENDPOINT_URLS);
    }

    /**
     * {@return a check of secrets: set, strong, unpublished, each its own, and kept where only this service reads them}
     *
     * <p>All names are keys that the owner generates. Passwords that somebody else gave: {@link
     * SecretsCheck#passwords(String...)}. Age: {@link SecretsCheck#rotatedEvery(java.time.Duration)}.
     *
     * @param names of the settings that hold them; from now on they are secret, as {@link Settings#secret(String...)}
     *     says
     * @throws ConfigurationException if a name is blank or occurs twice
     * @throws IllegalArgumentException if a name was declared plain
     */
    public static SecretsCheck secrets(Settings settings, String... names) {
        return new SecretsCheck(settings, SecretsCheck.with(Map.of(), Purpose.KEY, names), Optional.empty());
    }

    /** {@return a check of how JSON Web Tokens are signed and how long they live; name the settings on it} */
    public static JwtCheck jwt(Settings settings) {
        return new JwtCheck(settings);
    }

    /**
     * {@return a check of how passwords are stored, by samples}
     *
     * <p>Understood are bcrypt, Argon2, scrypt, PBKDF2 and crypt in the forms of PHC strings, Spring Security, Jakarta
     * Security, passlib, Django, Werkzeug, LDAP and PostgreSQL. Parameters are declared by leaving out salt and hash:
     * {@code $argon2id$v=19$m=19456,t=2,p=1} or {@code $pbkdf2-sha256$600000}. Neither hash nor salt is ever shown.
     *
     * @param samples stored passwords as they stand in the database
     */
    public static Check passwordHash(Secret... samples) {
        List<Secret> all = List.of(samples);
        return passwordHash(context -> all);
    }

    /**
     * {@return a check of how passwords are stored, by samples that are taken anew at each run}
     *
     * @param samples such as those last stored, or what the service's own encoder makes of a word
     */
    public static Check passwordHash(Probe<? extends Collection<Secret>> samples) {
        Probe<PasswordHashFacts> probe = context -> new PasswordHashFacts(
                samples.look(context).stream().map(StoredPassword::read).toList());
        return Check.of("config.password-hash", Scope.POSTURE, probe, ConfigRules.PASSWORD_HASH)
                .scheduled(HOURLY);
    }

    private static List<String> contradictions(Settings settings, List<Requirement> requirements) {
        List<String> problems = new ArrayList<>();
        if (requirements.isEmpty()) {
            problems.add("config.required has no requirements: name the settings this service needs");
        }
        Set<String> names = new HashSet<>();
        for (Requirement requirement : requirements) {
            String name = requirement.name();
            problems.addAll(requirement.contradictions());
            if (!names.add(name)) {
                problems.add(Shown.line("config.required has two requirements of " + name + ": keep one"));
            }
            if (requirement.isSecret() && settings.declaredPlain(name)) {
                problems.add(Shown.line(name + " is required as a secret and was declared plain"));
            }
        }
        return problems;
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
