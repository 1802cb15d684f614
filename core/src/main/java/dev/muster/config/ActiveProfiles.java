package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Variables that name the environment or the profile: none of the names in them may be a developer's. */
final class ActiveProfiles implements DebugSign {
    static final List<String> NAMES = List.of(
            "SPRING_PROFILES_ACTIVE",
            "spring.profiles.active",
            "SPRING_PROFILES_INCLUDE",
            "spring.profiles.include",
            "QUARKUS_PROFILE",
            "quarkus.profile",
            "MICRONAUT_ENVIRONMENTS",
            "micronaut.environments",
            "MP_CONFIG_PROFILE",
            "mp.config.profile",
            "APP_ENV",
            "APP_PROFILE",
            "DEPLOY_ENV",
            "ENVIRONMENT",
            "ENV",
            "STAGE",
            "FLASK_ENV",
            "DJANGO_SETTINGS_MODULE",
            "NODE_ENV",
            "RAILS_ENV",
            "RACK_ENV",
            "ASPNETCORE_ENVIRONMENT",
            "DOTNET_ENVIRONMENT");

    private static final Set<String> DEVELOPERS =
            Set.of("dev", "develop", "development", "local", "localhost", "test", "testing", "tests", "debug");
    private static final Set<String> NOT = Set.of("no", "non", "not");

    @Override
    public List<Outcome> read(DebugFacts facts) {
        List<Outcome> all = facts.profiles().stream()
                .filter(seen -> !(seen instanceof Seen.Missing))
                .map(ActiveProfiles::judge)
                .toList();
        return all.isEmpty() ? List.of(none(facts.profiles().size())) : all;
    }

    private static Outcome none(int looked) {
        return Outcome.passed("none of the " + looked + " names looked for is set")
                .at("profiles");
    }

    private static Outcome judge(Seen seen) {
        if (!(seen instanceof Seen.Found found)) {
            return Outcome.inconclusive(((Seen.Unreadable) seen).why()).at(seen.name());
        }
        Setting setting = found.setting();
        // Part of a secret is not known to the redactor.
        Optional<String> developers = names(setting)
                .filter(ActiveProfiles::developers)
                .findFirst()
                .map(name -> setting.isSecret() ? Secret.MASK : name);
        return developers
                .<Outcome>map(name -> Outcome.failed("names " + Shown.value(name) + " (" + setting.origin() + ")")
                        .expected("production's profile, and no developer's beside it")
                        .fix("take " + Shown.line(name) + " out of " + setting.name() + " in " + setting.origin())
                        .at(setting.name()))
                .orElseGet(() -> Outcome.passed("is " + Shown.value(setting.text()) + " (" + setting.origin() + ")")
                        .at(setting.name()));
    }

    /** A shell reads ENV as a path, and Django's module is named by its last part. */
    private static Stream<String> names(Setting setting) {
        String text = setting.secret().reveal();
        if (text.contains("/")) {
            return Stream.empty();
        }
        String names =
                setting.name().equals("DJANGO_SETTINGS_MODULE") ? text.substring(text.lastIndexOf('.') + 1) : text;
        return Stream.of(names.split("[,;\\s]+"));
    }

    private static boolean developers(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
        for (int i = 0; i < words.length; i++) {
            if (DEVELOPERS.contains(words[i]) && (i == 0 || !NOT.contains(words[i - 1]))) {
                return true;
            }
        }
        return false;
    }
}
