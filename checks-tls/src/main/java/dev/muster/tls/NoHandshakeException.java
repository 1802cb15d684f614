package dev.muster.tls;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsException;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsFatalAlertReceived;

/** A handshake brought no certificate. The message says why, holds nothing that the peer chose, and may be shown. */
final class NoHandshakeException extends IOException {
    private static final long serialVersionUID = 1L;

    NoHandshakeException(String reason) {
        super(reason);
    }

    NoHandshakeException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** {@return why, for a reader} */
    String reason() {
        return String.valueOf(getMessage());
    }

    /** {@return whether the peer would have none, unlike one that was silent or cannot be understood} */
    boolean refused() {
        Throwable cause = getCause();
        return cause instanceof TlsFatalAlertReceived
                || (cause instanceof IOException
                        && !(cause instanceof TlsFatalAlert)
                        && !(cause instanceof InterruptedIOException)
                        && !(cause instanceof NoHandshakeException)
                        && !(cause instanceof BoundedInput.TooMuchException));
    }

    /** {@return what happened, in words that may be shown} */
    static String reason(Exception e) {
        if (e instanceof NoHandshakeException already) {
            return already.reason();
        }
        if (e instanceof TlsFatalAlertReceived alert) {
            return "it sent the alert " + name(alert.getAlertDescription());
        }
        if (e instanceof TlsFatalAlert alert) {
            return "what it sent is not allowed here (" + name(alert.getAlertDescription()) + ")";
        }
        if (e instanceof SocketTimeoutException) {
            return "it stalled";
        }
        if (e instanceof InterruptedIOException) {
            return "the run was interrupted";
        }
        if (e instanceof BoundedInput.TooMuchException) {
            return "it sent more than " + BoundedInput.MOST_BYTES + " bytes";
        }
        boolean ended = e instanceof EOFException || e instanceof TlsException;
        return ended ? "it closed the connection" : broken(e);
    }

    private static String broken(Exception e) {
        return e instanceof IOException ? "the connection broke" : "what it sent cannot be read";
    }

    /** Without the number that comes with it. */
    private static String name(short description) {
        return AlertDescription.getName(description);
    }
}
