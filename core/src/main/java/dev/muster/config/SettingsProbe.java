package dev.muster.config;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.Probe;
import dev.muster.Rule;
import dev.muster.Scope;
import java.util.List;
import java.util.function.Function;

/**
 * Opens the settings once a run and gathers facts from them.
 *
 * @param <F> the facts
 */
record SettingsProbe<F>(Settings settings, Function<SettingsLook, F> gather) implements Probe<F> {
    /** {@return a posture check that gathers facts from settings and lets none of their secrets out} */
    static <F> Check check(String id, Settings settings, Function<SettingsLook, F> gather, List<Rule<F>> rules) {
        return Check.of(id, Scope.POSTURE, settings.redactor(), new SettingsProbe<>(settings, gather), rules);
    }

    @Override
    public F look(CheckContext context) throws CannotLookException {
        try {
            return gather.apply(settings.look());
        } catch (SettingsException e) {
            throw new CannotLookException(String.join("; ", e.problems()), e);
        }
    }
}
