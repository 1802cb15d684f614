package dev.muster.redis;

/** There is no line to the server, or none any more. */
final class LineLostException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Trouble trouble;

    LineLostException(Trouble trouble) {
        super(trouble.reason());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
