package dev.muster.runtime;

import dev.muster.Fact;
import java.util.List;
import java.util.Optional;

/**
 * Where events are written: an appender or a handler.
 *
 * @param name that it has, or was given here
 * @param type the class, without its package
 * @param started whether it takes events
 * @param file that it writes, if any
 * @param rolling how its old files go; empty where it does not write a file, or never begins a new one
 * @param queue that it has, if it hands on what it takes
 * @param behind names of those it hands on to
 */
record LogSink(
        String name,
        String type,
        Kind kind,
        boolean started,
        Optional<LogFile> file,
        Optional<Fact<LogRolling>> rolling,
        Optional<LogQueue> queue,
        List<String> behind) {
    /** What becomes of the events. */
    enum Kind {
        CONSOLE,
        FILE,
        /** It hands on what it takes. */
        ASYNC,
        /** It drops them. */
        NOWHERE,
        /** A server, a database, or a kind that is not known here. */
        OTHER
    }

    LogSink {
        behind = List.copyOf(behind);
    }

    static LogSink of(String name, String type, Kind kind, boolean started) {
        return new LogSink(name, type, kind, started, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    LogSink to(LogFile written) {
        return new LogSink(name, type, kind, started, Optional.of(written), rolling, queue, behind);
    }

    LogSink rolling(Fact<LogRolling> how) {
        return new LogSink(name, type, kind, started, file, Optional.of(how), queue, behind);
    }

    LogSink before(List<String> others) {
        return new LogSink(name, type, kind, started, file, rolling, queue, others);
    }

    LogSink queue(LogQueue own) {
        return new LogSink(name, type, kind, started, file, rolling, Optional.of(own), behind);
    }

    /** {@return such as {@code FILE (RollingFileAppender)}} */
    String words() {
        return name.equals(type) ? name : name + " (" + type + ")";
    }
}
