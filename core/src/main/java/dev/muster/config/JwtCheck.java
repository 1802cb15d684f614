package dev.muster.config;

import dev.muster.Check;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.config.JwtFacts.Encoding;
import dev.muster.config.JwtFacts.Stated;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks how JSON Web Tokens are signed and how long they live. Immutable and thread-safe; each method returns a changed
 * copy.
 *
 * <pre>{@code
 * ConfigChecks.jwt(settings)
 *     .algorithm("HS256")
 *     .keyFrom("JWT_SECRET_KEY")
 *     .lifetimeFrom("JWT_ACCESS_TOKEN_EXPIRES")
 *     .notSharedWith("SECRET_KEY")
 * }</pre>
 *
 * <p>Defaults: nothing is named, so that the key is inconclusive and the lifetime not applicable; asked at the start and
 * every hour. Made by {@link ConfigChecks#jwt(Settings)}.
 */
public final class JwtCheck implements DelegatingCheck {
    private final Settings settings;
    private final Plan plan;
    private final Check delegate;

    private record Key(String setting, Encoding encoding) {}

    private record Life(String setting, ChronoUnit unit) {}

    /** A setting, unless the program says itself what is chosen. */
    private record Choice(String where, Optional<String> fixed) {
        Stated ask(SettingsLook look) {
            return fixed.map(name -> Stated.of(where, name)).orElseGet(() -> Stated.of(look.see(where)));
        }
    }

    /** What to look at. */
    private record Plan(Optional<Key> key, Optional<Choice> algorithm, Optional<Life> life, List<String> others) {
        JwtFacts facts(SettingsLook look) {
            return new JwtFacts(
                    algorithm.map(choice -> choice.ask(look)),
                    key.map(named -> SecretsProbe.key(look, named.setting)),
                    key.map(Key::encoding).orElse(Encoding.TEXT),
                    others.stream().map(name -> SecretsProbe.key(look, name)).toList(),
                    life.map(named -> Stated.of(look.see(named.setting))),
                    life.map(Life::unit).orElse(ChronoUnit.SECONDS));
        }

        /** A lifetime is no secret, though its name may hold TOKEN: a masked number would blot out others. */
        Settings named(Settings settings) {
            if (key.isPresent() && others.contains(key.get().setting)) {
                throw new ConfigurationException(List.of(Shown.line(
                        "config.jwt names " + key.get().setting + " as the key and in notSharedWith: keep one")));
            }
            Stream<String> secret = Stream.concat(key.stream().map(Key::setting), others.stream());
            Stream<String> plain = Stream.concat(
                    life.stream().map(Life::setting),
                    algorithm.filter(choice -> choice.fixed.isEmpty()).stream().map(Choice::where));
            return settings.secret(secret.toArray(String[]::new)).plain(plain.toArray(String[]::new));
        }
    }

    JwtCheck(Settings settings) {
        this(settings, new Plan(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    private JwtCheck(Settings settings, Plan plan) {
        this.settings = settings;
        this.plan = plan;
        this.delegate = SettingsProbe.check("config.jwt", plan.named(settings), plan::facts, ConfigRules.JWT)
                .scheduled(ConfigChecks.HOURLY);
    }

    /** {@return the look at the key and the lifetime} */
    @Override
    public Check delegate() {
        return delegate;
    }

    /** {@return a copy that looks at the key in that setting: its text is the key, or a PEM block} */
    public JwtCheck keyFrom(String setting) {
        return with(new Key(setting, Encoding.TEXT));
    }

    /** {@return a copy that looks at the key in that setting, which holds it in base64 or base64url} */
    public JwtCheck base64KeyFrom(String setting) {
        return with(new Key(setting, Encoding.BASE64));
    }

    /** {@return a copy for a program that signs by this algorithm, such as {@code HS256}, whatever is configured} */
    public JwtCheck algorithm(String name) {
        return with(new Choice("algorithm", Optional.of(name)));
    }

    /** {@return a copy that reads the algorithm, or a list of those accepted, from that setting} */
    public JwtCheck algorithmFrom(String setting) {
        return with(new Choice(setting, Optional.empty()));
    }

    /**
     * {@return a copy that reads the lifetime of access tokens from that setting}
     *
     * <p>A bare number is in seconds; {@code 15m}, {@code 1h}, {@code 1d} and ISO 8601 ({@code PT15M}) are read too.
     */
    public JwtCheck lifetimeFrom(String setting) {
        return lifetimeFrom(setting, ChronoUnit.SECONDS);
    }

    /** {@return a copy that reads the lifetime of access tokens from that setting; a bare number is in this unit} */
    public JwtCheck lifetimeFrom(String setting, ChronoUnit unit) {
        return new JwtCheck(
                settings, new Plan(plan.key, plan.algorithm, Optional.of(new Life(setting, unit)), plan.others));
    }

    /**
     * {@return a copy that also looks whether the key is one of these other secrets}
     *
     * @throws ConfigurationException if the key's own setting is among them, here or by a later call
     */
    public JwtCheck notSharedWith(String... settingNames) {
        List<String> all =
                Stream.concat(plan.others.stream(), Arrays.stream(settingNames)).toList();
        return new JwtCheck(settings, new Plan(plan.key, plan.algorithm, plan.life, all));
    }

    private JwtCheck with(Key key) {
        return new JwtCheck(settings, new Plan(Optional.of(key), plan.algorithm, plan.life, plan.others));
    }

    private JwtCheck with(Choice algorithm) {
        return new JwtCheck(settings, new Plan(plan.key, Optional.of(algorithm), plan.life, plan.others));
    }
}
