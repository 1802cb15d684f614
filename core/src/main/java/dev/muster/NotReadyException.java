package dev.muster;

/**
 * The start is refused. Its message is the whole panel. It has no stack trace, so that an uncaught one prints the panel
 * and nothing else.
 */
public final class NotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ReadinessReport report;

    NotReadyException(ReadinessReport report) {
        super(report.toText(), null, false, false);
        this.report = report;
    }

    /** {@return the report that refuses the start} */
    public ReadinessReport report() {
        return report;
    }
}
