package dev.muster.runtime;

import dev.muster.Fact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a logging system is configured.
 *
 * @param loggers those configured by themselves, root among them
 * @param sinks every appender that is in use, also those behind others
 */
record LogSetup(List<LogLogger> loggers, List<LogSink> sinks, Fact<LogStatus> status) {
    LogSetup {
        loggers = List.copyOf(loggers);
        sinks = List.copyOf(sinks);
    }

    Optional<LogLogger> root() {
        return loggers.stream().filter(LogLogger::isRoot).findFirst();
    }

    Optional<LogSink> sink(String name) {
        return sinks.stream().filter(sink -> sink.name().equals(name)).findFirst();
    }

    /** {@return the finest level of that logger that is written somewhere; OFF where nothing of it is} */
    LogLevel written(LogLogger logger) {
        return routes(logger)
                .map(route -> route.admits().and(logger.level()))
                .reduce(LogLevel::or)
                .orElse(LogLevel.OFF);
    }

    /** The nearest parent comes first; whoever does not inherit ends the way up. */
    private Stream<LogRoute> routes(LogLogger logger) {
        if (!logger.inherits()) {
            return logger.routes().stream();
        }
        Stream<LogRoute> above = loggers.stream()
                .filter(other -> other.above(logger.name()))
                .reduce((one, other) -> one.above(other.name()) ? other : one)
                .stream()
                .flatMap(this::routes);
        return Stream.concat(logger.routes().stream(), above);
    }

    /** {@return the appenders that the root logger's events reach, also those behind others} */
    List<LogSink> reached() {
        Deque<String> next = new ArrayDeque<>();
        root().ifPresent(root -> root.routes().forEach(route -> next.add(route.sink())));
        Set<LogSink> found = new LinkedHashSet<>();
        while (!next.isEmpty()) {
            sink(next.remove()).filter(found::add).ifPresent(sink -> next.addAll(sink.behind()));
        }
        return List.copyOf(found);
    }
}
