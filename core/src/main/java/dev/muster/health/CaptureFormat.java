package dev.muster.health;

import dev.muster.Check;
import dev.muster.Probe;
import dev.muster.Rule;
import dev.muster.Scope;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * What the look of a check is written down as, and by which rules it is judged again: for the author of a module, who keeps one
 * for each of its probes. Immutable and thread-safe.
 *
 * @param <T> the facts
 */
public final class CaptureFormat<T extends Record> {
    private final String name;
    private final RecordJson<T> json;
    private final String audit;
    private final List<? extends Rule<? super T>> rules;

    private CaptureFormat(String name, RecordJson<T> json, String audit, List<? extends Rule<? super T>> rules) {
        this.name = name;
        this.json = json;
        this.audit = audit;
        this.rules = List.copyOf(rules);
    }

    /**
     * {@return a format}
     *
     * @param <T> the facts
     * @param name that the document carries, such as {@code acme.queue/1}
     * @param lookup of the package of the facts, which may so stay private
     * @param audit id of the check that judges again, such as {@code queue.audit}
     * @param rules of it
     * @param forms of types in the facts that {@link RecordJson} does not know
     * @throws IllegalArgumentException if the facts hold what cannot be written, or the id is malformed
     */
    public static <T extends Record> CaptureFormat<T> of(
            String name,
            Class<T> type,
            MethodHandles.Lookup lookup,
            String audit,
            List<? extends Rule<? super T>> rules,
            JsonForm<?, ?>... forms) {
        return new CaptureFormat<>(name, RecordJson.of(name, type, lookup, forms), audit, rules);
    }

    /** {@return these facts, for a file or to be judged again} */
    public Capture capture(T facts) {
        return new Capture(() -> json.write(facts), Check.of(audit, Scope.POSTURE, context -> facts, rules));
    }

    /**
     * {@return a check that looks once, judges what it saw by the rules of this format, and can be captured}
     *
     * @param probe looks; what it keeps between runs, a capture shares
     * @throws IllegalArgumentException if the id is malformed
     */
    public Capturing check(String id, Scope scope, Probe<T> probe) {
        return new FormatCheck<>(Check.of(id, scope, probe, rules), this, probe);
    }

    /**
     * {@return what is in a document of one of these formats}
     *
     * @param formats at least one
     * @throws IllegalArgumentException if it is of none; the message names line and column, and the format that was found
     */
    public static Capture read(String document, List<CaptureFormat<?>> formats) {
        return new CaptureReader(document, formats).read();
    }

    String name() {
        return name;
    }

    Capture read(JsonReader in) {
        return capture(json.facts(in));
    }
}
