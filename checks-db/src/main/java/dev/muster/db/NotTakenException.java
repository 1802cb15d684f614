package dev.muster.db;

/** A driver would not take what it is told. The message names the option, never its value. */
final class NotTakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotTakenException(String message) {
        super(message, null, false, false);
    }

    static NotTakenException of(DriverKind kind, String option) {
        return new NotTakenException(kind + " does not take the value of " + option);
    }
}
