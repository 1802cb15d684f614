package dev.muster.db;

import dev.muster.Check;
import java.util.function.Supplier;

/**
 * Everything that one look at a pool or a database saw, to be judged again elsewhere: a bug report is a file. Made by {@code
 * capture} of a check, or of a file. Immutable and thread-safe.
 *
 * <pre>{@code
 * Files.write(file, DbChecks.posture(dataSource).capture(context).toJson());
 * Check again = CapturedDatabase.fromJson(Files.readString(file)).audit();
 * }</pre>
 */
public final class CapturedDatabase {
    private final Supplier<byte[]> json;
    private final Check audit;

    CapturedDatabase(Supplier<byte[]> json, Check audit) {
        this.json = json;
        this.audit = audit;
    }

    /**
     * {@return a look from what {@link #toJson()} gave}
     *
     * @throws IllegalArgumentException if it is anything else; the message names line and column
     */
    public static CapturedDatabase fromJson(String document) {
        return CaptureKind.read(document);
    }

    /**
     * {@return this as a JSON document in UTF-8, for a file}
     *
     * <p>It holds names of hosts, accounts, databases, tables and settings, and figures; no password, no hash, no row, and no
     * text of a statement, for none is in the facts.
     */
    public byte[] toJson() {
        return json.get();
    }

    /** {@return a check of what was captured, judged as at that moment: {@code db.audit}; asks nobody} */
    public Check audit() {
        return audit;
    }
}
