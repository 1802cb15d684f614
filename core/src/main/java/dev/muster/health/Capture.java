package dev.muster.health;

import dev.muster.Check;
import java.util.function.Supplier;

/**
 * Everything that one look saw, to be judged again elsewhere: a bug report is a file. Made by {@code capture} of a check, or of
 * a file by the module that wrote it. Immutable and thread-safe.
 */
public final class Capture {
    private final Supplier<byte[]> json;
    private final Check audit;

    Capture(Supplier<byte[]> json, Check audit) {
        this.json = json;
        this.audit = audit;
    }

    /** {@return this as a JSON document in UTF-8, for a file; what it holds is said by the check that captured it} */
    public byte[] toJson() {
        return json.get();
    }

    /** {@return a check of what was captured, judged as at that moment; it asks nobody} */
    public Check audit() {
        return audit;
    }
}
