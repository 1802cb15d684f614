package dev.muster.config;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Rule;
import dev.muster.Scope;
import dev.muster.config.SecretFact.Purpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks whether secrets are set, strong, unpublished, different from each other and kept where only this service reads
 * them. Immutable and thread-safe; each method returns a changed copy.
 *
 * <p>Defaults: every name is a key of 32 characters or more, age is not judged, asked at the start and every hour,
 * since mounted files rotate. Made by {@link ConfigChecks#secrets(Settings, String...)}.
 */
public final class SecretsCheck implements DelegatingCheck {
    private final Settings settings;
    private final Map<String, Purpose> declared;
    private final Optional<Duration> period;
    private final Check delegate;

    SecretsCheck(Settings settings, Map<String, Purpose> declared, Optional<Duration> period) {
        this.settings = settings;
        this.declared = declared;
        this.period = period;
        this.delegate = check(named(settings, declared, period), declared, period);
    }

    /** {@return the look at all the secrets named} */
    @Override
    public Check delegate() {
        return delegate;
    }

    /** The dates are no secrets, though their names hold those of some: a masked day would blot out others. */
    private static Settings named(Settings settings, Map<String, Purpose> declared, Optional<Duration> period) {
        Settings named = settings.secret(declared.keySet().toArray(String[]::new));
        String[] dates = declared.keySet().stream().map(StatedDate::settingOf).toArray(String[]::new);
        return period.isPresent() ? named.plain(dates) : named;
    }

    private static Check check(Settings settings, Map<String, Purpose> declared, Optional<Duration> period) {
        SecretsProbe probe = new SecretsProbe(settings, declared, period, SecretExposure::now);
        return Check.of("config.secrets", Scope.POSTURE, settings.redactor(), probe, rules(period))
                .scheduled(ConfigChecks.HOURLY);
    }

    /**
     * {@return a copy that looks at these too, as passwords that somebody else gave: 16 characters are enough for them}
     *
     * @param names of the settings that hold them
     * @throws ConfigurationException if a name is blank, or named before
     */
    public SecretsCheck passwords(String... names) {
        return new SecretsCheck(settings, with(declared, Purpose.PASSWORD, names), period);
    }

    /**
     * {@return a copy that also judges how long ago each secret was changed}
     *
     * <p>The date is what the setting named like the secret with {@code _ROTATED_AT} behind states (with {@code
     * .rotated-at} if the secret's name has a dot), or when its mounted file was written, unless it was written for this
     * very start. If this is not called, age is not judged; the checklists' usual period is 90 days.
     *
     * @throws ConfigurationException if the period is zero or negative
     */
    public SecretsCheck rotatedEvery(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new ConfigurationException(List.of("rotatedEvery is " + limit + ": it must be over zero"));
        }
        return new SecretsCheck(settings, declared, Optional.of(limit));
    }

    static Map<String, Purpose> with(Map<String, Purpose> declared, Purpose purpose, String... names) {
        Map<String, Purpose> all = new LinkedHashMap<>(declared);
        List<String> problems = new ArrayList<>();
        for (String name : names) {
            if (name.isBlank()) {
                problems.add("config.secrets has a blank name: name the setting that holds the secret");
            }
            if (all.put(name, purpose) != null) {
                problems.add(Shown.line("config.secrets names " + name + " twice: keep one"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return all;
    }

    private static List<Rule<SecretFacts>> rules(Optional<Duration> period) {
        List<Rule<SecretFacts>> rules = new ArrayList<>(ConfigRules.SECRETS);
        period.ifPresent(limit -> rules.addAll(ConfigRules.AGE));
        return rules;
    }
}
