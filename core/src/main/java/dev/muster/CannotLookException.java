package dev.muster;

/**
 * Thrown by a check or a probe that cannot look. Its message is shown as the reason of an {@link
 * Outcome.Inconclusive}, unlike the message of any other exception, so it must hold nothing secret.
 */
public final class CannotLookException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * With a reason to show.
     *
     * @param reason one line that says what to change
     */
    public CannotLookException(String reason) {
        super(reason);
    }

    /**
     * With a reason to show and a cause to log.
     *
     * @param reason one line that says what to change
     * @param cause what happened; logged, never shown
     */
    public CannotLookException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** {@return the reason} */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
