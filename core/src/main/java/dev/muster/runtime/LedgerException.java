package dev.muster.runtime;

/** A ledger cannot be kept. Its message is shown. */
final class LedgerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient LedgerHistory history;

    LedgerException(String message) {
        this(message, LedgerHistory.EMPTY);
    }

    /**
     * What could be read of it.
     *
     * @param message for the owner
     * @param history what stands in it all the same
     */
    LedgerException(String message, LedgerHistory history) {
        super(message);
        this.history = history;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    LedgerHistory history() {
        return history;
    }
}
