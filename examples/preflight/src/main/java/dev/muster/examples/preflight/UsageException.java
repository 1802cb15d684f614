package dev.muster.examples.preflight;

/** The command was told something that it cannot do. The message is a sentence that says what to change. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    /** {@return what to change} */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
