package dev.muster.config;

import dev.muster.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Switches that turn debugging on. What is not plainly off is on: many frameworks take any text that is not empty, or
 * not {@code false}, for on.
 */
final class DebugSwitches implements DebugSign {
    static final List<String> NAMES = List.of(
            "DEBUG",
            "DEBUG_MODE",
            "ENABLE_DEBUG",
            "DEV_MODE",
            "APP_DEBUG",
            "FLASK_DEBUG",
            "DJANGO_DEBUG",
            "debug",
            "trace",
            "app.debug",
            "SPRING_H2_CONSOLE_ENABLED",
            "spring.h2.console.enabled");

    private static final Set<String> OFF = Set.of("", "0", "false", "f", "no", "n", "off", "none", "never", "disabled");

    @Override
    public List<Outcome> read(DebugFacts facts) {
        List<Outcome> all = facts.flags().stream()
                .filter(seen -> !(seen instanceof Seen.Missing))
                .map(DebugSwitches::judge)
                .toList();
        return all.isEmpty() ? List.of(none(facts.flags().size())) : all;
    }

    private static Outcome none(int looked) {
        return Outcome.passed("none of the " + looked + " names looked for is set")
                .at("debug switches");
    }

    private static Outcome judge(Seen seen) {
        if (!(seen instanceof Seen.Found found)) {
            return Outcome.inconclusive(((Seen.Unreadable) seen).why()).at(seen.name());
        }
        Setting setting = found.setting();
        if (off(setting.secret().reveal())) {
            return Outcome.passed("is off (" + setting.origin() + ")").at(setting.name());
        }
        return Outcome.failed("is " + Shown.value(setting.text()) + " (" + setting.origin() + ")")
                .expected("false, 0, no, off or nothing")
                .fix("set " + setting.name() + "=false where it comes from: " + setting.origin())
                .at(setting.name());
    }

    private static boolean off(String text) {
        return OFF.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
