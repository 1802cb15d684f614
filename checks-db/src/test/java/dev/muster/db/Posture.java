package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.testing.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Facts of a hardened server to judge, seen at {@link #NOW}, and how one differs from it: {@code fsync=off} is a setting,
 * {@code @tls=none} another fact, both at once stand with a semicolon between them. Of a setting {@code ?} means that it may
 * not be seen, {@code -} that it is not there; of another fact {@code ?} that it may not be seen.
 */
record Posture(PostureFacts facts) {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    /** {@return a server, and who looks: {@code pg mariadb mysql}, with {@code +m} a monitor beside, {@code +s} a superuser} */
    static Posture of(String who) {
        return switch (who) {
            case "pg" -> new Posture(HardenedPostgres.seen(HardenedPostgres.Eye.ROLE));
            case "pg+m" -> new Posture(HardenedPostgres.seen(HardenedPostgres.Eye.MONITOR));
            case "pg+s" -> new Posture(HardenedPostgres.seen(HardenedPostgres.Eye.SUPERUSER));
            case "mariadb" -> new Posture(HardenedMySql.mariaDb(false));
            case "mariadb+m" -> new Posture(HardenedMySql.mariaDb(true));
            case "mysql" -> new Posture(HardenedMySql.mySql(false));
            case "mysql+m" -> new Posture(HardenedMySql.mySql(true));
            case "other" -> new Posture(HardenedPostgres.other());
            default -> throw new IllegalArgumentException(who);
        };
    }

    static PostureFacts facts(String who, String differences) {
        return of(who).but(differences).facts();
    }

    /** {@return what a rule says of it, such as {@code WARNING fsync: it is off}; of several with {@code &} between} */
    static String said(Rule<PostureFacts> rule, String who, String differences) {
        return Told.by(rule, facts(who, differences));
    }

    Posture but(String differences) {
        Posture changed = this;
        for (String difference : differences.split(";", -1)) {
            changed = difference.isBlank() ? changed : changed.change(difference.strip());
        }
        return changed;
    }

    private Posture change(String difference) {
        int equals = difference.indexOf('=');
        String name = difference.substring(0, equals);
        String value = difference.substring(equals + 1);
        if (!name.startsWith("@")) {
            return settings(name, value);
        }
        return switch (name) {
            case "@declared" -> declared(facts.declared().with(Declared.Way.valueOf(value)));
            case "@minimum" ->
                declared(facts.declared().with(Declared.Figure.MINIMUM_VERSION, Integer.parseInt(value)));
            case "@product" -> product(value);
            case "@at" -> with(Instant.parse(value + "T00:00:00Z"), facts.session(), facts.access(), facts.probed());
            case "@plain" -> probed(new Probed(bool(value), facts.probed().wrongPassword()));
            case "@wrong" -> probed(new Probed(facts.probed().plain(), bool(value)));
            case "@extensions" -> extensions(list(value));
            case "@tls", "@loopback", "@method", "@standby", "@encoding", "@database", "@user" -> session(name, value);
            default -> with(facts.at(), facts.session(), AccessChange.of(facts.access(), name, value), facts.probed());
        };
    }

    static <T> Fact<T> fact(String value, Function<String, T> reader) {
        return value.equals("?") ? Fact.denied("GRANT more TO app") : Fact.of(reader.apply(value));
    }

    static Fact<Boolean> bool(String value) {
        return fact(value, Boolean::parseBoolean);
    }

    static Fact<List<String>> list(String value) {
        return fact(value, Posture::words);
    }

    static List<String> words(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    private Posture session(String name, String value) {
        SessionFacts was = facts.session();
        boolean tls = name.equals("@tls");
        return with(
                facts.at(),
                new SessionFacts(
                        name.equals("@user") ? value : was.user(),
                        name.equals("@database") ? value : was.database(),
                        name.equals("@loopback") ? bool(value) : was.loopback(),
                        tls ? fact(value, Posture::tls) : was.tls(),
                        name.equals("@method") ? fact(value, Function.identity()) : was.method(),
                        name.equals("@standby") ? bool(value) : was.standby(),
                        name.equals("@encoding") ? fact(value, Function.identity()) : was.encoding()),
                facts.access(),
                facts.probed());
    }

    private static Optional<SessionFacts.Tls> tls(String version) {
        return version.equals("none")
                ? Optional.empty()
                : Optional.of(new SessionFacts.Tls(version, "TLS_AES_256_GCM_SHA384"));
    }

    private Posture settings(String name, String value) {
        Map<String, String> values = new HashMap<>(facts.settings().values());
        Set<String> hidden = new HashSet<>(facts.settings().hidden());
        values.remove(name);
        hidden.remove(name);
        if (value.equals("?")) {
            hidden.add(name);
        } else if (!value.equals("-")) {
            values.put(name, value);
        }
        return settings(facts.product(), values, hidden);
    }

    private Posture settings(Product product, Map<String, String> values, Set<String> hidden) {
        ServerSettings settings =
                new ServerSettings(product, values, hidden, facts.settings().grant());
        return new Posture(new PostureFacts(
                facts.at(),
                facts.declared(),
                product,
                settings,
                facts.session(),
                facts.access(),
                facts.probed(),
                facts.extensions()));
    }

    private Posture product(String version) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : version.split("\\.", -1)) {
            numbers.add(Integer.parseInt(number));
        }
        Product was = facts.product();
        int patch = numbers.size() > 2 ? numbers.get(2) : 0;
        return settings(
                new Product(was.engine(), was.name(), numbers.get(0), numbers.get(1), patch),
                facts.settings().values(),
                facts.settings().hidden());
    }

    private Posture declared(Declared declared) {
        return new Posture(new PostureFacts(
                facts.at(),
                declared,
                facts.product(),
                facts.settings(),
                facts.session(),
                facts.access(),
                facts.probed(),
                facts.extensions()));
    }

    private Posture extensions(Fact<List<String>> extensions) {
        return new Posture(new PostureFacts(
                facts.at(),
                facts.declared(),
                facts.product(),
                facts.settings(),
                facts.session(),
                facts.access(),
                facts.probed(),
                extensions));
    }

    private Posture probed(Probed probed) {
        return with(facts.at(), facts.session(), facts.access(), probed);
    }

    private Posture with(Instant at, SessionFacts session, Access access, Probed probed) {
        return new Posture(new PostureFacts(
                at, facts.declared(), facts.product(), facts.settings(), session, access, probed, facts.extensions()));
    }

    /** {@return the ids of the rules with such an outcome, as the engine judges: none that needs one that failed} */
    List<String> ids(Class<? extends Outcome> kind) {
        return Told.ids(PostureRules.ALL, facts, kind);
    }
}
