package dev.muster.redis;

import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom to ask, and what is known beforehand. Immutable; each method returns a changed copy.
 *
 * @param id of the check
 * @param service the client of the service
 * @param monitor a client whose account may see more, if there is one
 * @param declared what the owner said
 */
record RedisPlan(String id, Doors service, Optional<Doors> monitor, Declared declared) {
    static RedisPlan of(String id, Doors service) {
        return new RedisPlan(id, service, Optional.empty(), Declared.NOTHING);
    }

    RedisPlan named(String name) {
        return new RedisPlan(name, service, monitor, declared);
    }

    RedisPlan service(Doors doors) {
        return new RedisPlan(id, doors, monitor, declared);
    }

    RedisPlan monitor(Doors doors) {
        return new RedisPlan(id, service, Optional.of(doors), declared);
    }

    /** {@return the monitor's way to each server, by the server's name; none if there is no monitor} */
    Map<String, Door> monitors(CheckContext context) throws LineLostException {
        Map<String, Door> doors = new HashMap<>();
        if (monitor.isPresent()) {
            monitor.get().servers(context).forEach(door -> doors.put(door.name(), door));
        }
        return doors;
    }

    RedisPlan declaring(Declared more) {
        return new RedisPlan(id, service, monitor, more);
    }

    /** @throws ConfigurationException if the number is negative, naming what to change */
    RedisPlan with(Declared.Figure figure, int number) {
        if (number < 0) {
            throw new ConfigurationException(
                    List.of(id + " is told " + number + " for " + figure.words() + ": write 0 or more"));
        }
        return declaring(declared.with(figure, number));
    }

    /** @throws ConfigurationException if the duration is not positive, naming what to change */
    RedisPlan requestTimeout(Duration timeout) {
        return declaring(declared.within(Positive.of(id, "request timeout", timeout)));
    }
}
