package dev.muster.health;

import dev.muster.Check;
import dev.muster.Rule;
import dev.muster.Scope;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the look of a check is written down as, and by which rules it is judged again: for the author of a module, who keeps one
 * for each of its probes. Immutable and thread-safe.
 *
 * @param <T> the facts
 */
public final class CaptureFormat<T extends Record> {
    /** Where a document names its format. */
    private static final int HEAD = 200;

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
     * @throws IllegalArgumentException if the facts hold what cannot be written, or the id is malformed
     */
    public static <T extends Record> CaptureFormat<T> of(
            String name,
            Class<T> type,
            MethodHandles.Lookup lookup,
            String audit,
            List<? extends Rule<? super T>> rules) {
        return new CaptureFormat<>(name, RecordJson.of(name, type, lookup), audit, rules);
    }

    /** {@return these facts, for a file or to be judged again} */
    public Capture capture(T facts) {
        return new Capture(() -> json.write(facts), Check.of(audit, Scope.POSTURE, context -> facts, rules));
    }

    /**
     * {@return what is in a document of one of these formats}
     *
     * @param formats at least one
     * @throws IllegalArgumentException if it is of none; the message names line and column
     */
    public static Capture read(String document, List<CaptureFormat<?>> formats) {
        String head = document.substring(0, Math.min(HEAD, document.length()));
        CaptureFormat<?> format = formats.stream()
                .filter(each -> head.contains('"' + each.name + '"'))
                .findFirst()
                .orElse(formats.get(0));
        return format.from(document);
    }

    private Capture from(String document) {
        return capture(json.read(document.getBytes(StandardCharsets.UTF_8)));
    }
}
