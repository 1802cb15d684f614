package dev.muster.db;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Whom to ask, and what is known beforehand. Immutable; each method returns a changed copy.
 *
 * @param id of the check
 * @param service where the service itself gets its connections
 * @param monitor where connections come from that may see more, if there is such an account
 * @param declared what the owner said
 */
record ServerPlan(String id, DataSource service, Optional<DataSource> monitor, Declared declared) {
    static ServerPlan of(String id, DataSource service) {
        return new ServerPlan(id, service, Optional.empty(), Declared.NOTHING);
    }

    ServerPlan named(String name) {
        return new ServerPlan(name, service, monitor, declared);
    }

    ServerPlan monitor(DataSource source) {
        return new ServerPlan(id, service, Optional.of(source), declared);
    }

    ServerPlan declaring(Declared more) {
        return new ServerPlan(id, service, monitor, more);
    }

    ServerPlan with(Declared.Way way) {
        return declaring(declared.with(way));
    }

    /** @throws ConfigurationException if the number is less than the least, naming what to change */
    ServerPlan with(Declared.Figure figure, int number, int least) {
        return declaring(declared.with(figure, atLeast(figure, number, least)));
    }

    private int atLeast(Declared.Figure figure, int number, int least) {
        if (number < least) {
            throw new ConfigurationException(
                    List.of(id + " is told " + number + " for " + figure.words() + ": write " + least + " or more"));
        }
        return number;
    }

    /** @throws ConfigurationException if the duration is not positive, naming what to change */
    ServerPlan with(Declared.Span span, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new ConfigurationException(
                    List.of(id + " is told " + duration + " for " + span.words() + ": write a positive duration"));
        }
        return declaring(declared.with(span, duration));
    }

    /** {@return what is seen by whoever may see most} */
    <T> T look(CheckContext context, Visit.Look<T> look) throws CannotLookException {
        return Visit.to(monitor.orElse(service), context, declared, look);
    }

    /** {@return the same, with the settings} */
    <T> T look(CheckContext context, Visit.SettingsLook<T> look) throws CannotLookException {
        return Visit.to(monitor.orElse(service), context, declared, look);
    }

    /** {@return what is seen by the account of the service, with the settings} */
    <T> T lookAsService(CheckContext context, Visit.SettingsLook<T> look) throws CannotLookException {
        return Visit.to(service, context, declared, look);
    }

    /** {@return what is seen by the account of the service} */
    <T> T lookAsService(CheckContext context, Visit.Look<T> look) throws CannotLookException {
        return Visit.to(service, context, declared, look);
    }
}
