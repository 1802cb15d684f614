package dev.muster.files;

import java.io.IOException;

/** A file cannot be what it was named as. The message is a sentence that names it, and says what to change. */
public final class UnfitFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnfitFileException(String message) {
        super(message);
    }
}
