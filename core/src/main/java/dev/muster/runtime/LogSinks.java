package dev.muster.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Gives every appender a name of its own while a configuration is read, and has each read once. Not thread-safe. */
final class LogSinks {
    /** More appenders than that are no configuration that a person wrote. */
    private static final int MOST = 1_000;

    private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();
    private final Set<String> taken = new TreeSet<>();
    private final Deque<Mirror> unread = new ArrayDeque<>();

    /** {@return its name, the class's where it has none; numbered where another one has the same} */
    String name(Mirror appender) {
        String known = names.get(appender.it());
        if (known != null) {
            return known;
        }
        String own = appender.text("getName").orElse(appender.type());
        String name = own;
        for (int i = 2; !taken.add(name); i++) {
            name = own + " " + i;
        }
        names.put(appender.it(), name);
        unread.add(appender);
        return name;
    }

    /** {@return every one that has been named, read; reading may name more} */
    List<LogSink> read(Function<Mirror, LogSink> reader) {
        List<LogSink> all = new ArrayList<>();
        while (!unread.isEmpty() && all.size() < MOST) {
            all.add(reader.apply(unread.remove()));
        }
        return all;
    }
}
