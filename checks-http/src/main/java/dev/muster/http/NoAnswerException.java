package dev.muster.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** A request had no answer that can be judged. The message says why, holds nothing that the peer sent, and may be shown. */
final class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Nothing listens there. Rules know these two by their beginning. */
    static final String REFUSED = "connection refused";

    static final String UNTRUSTED = "certificate not trusted";

    static final String TIME_UP = "the check's time was up before this was asked";

    NoAnswerException(String reason) {
        super(reason);
    }

    private NoAnswerException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** {@return the same, of a request to which a redirect led: that the first was refused it must not seem to say} */
    NoAnswerException afterRedirect() {
        return reason().startsWith(UNTRUSTED) ? this : new NoAnswerException("after a redirect: " + reason(), this);
    }

    /** {@return why, for a reader} */
    String reason() {
        return String.valueOf(getMessage());
    }

    /** {@return what came of it instead of an answer, in words that may be shown} */
    static NoAnswerException of(IOException e, Place place, Deadline deadline) {
        return e instanceof NoAnswerException already ? already : new NoAnswerException(reason(e, place, deadline), e);
    }

    private static String reason(IOException e, Place place, Deadline deadline) {
        if (e instanceof UnknownHostException) {
            return "the host name " + place.host() + " is not known here";
        }
        if (e instanceof SocketTimeoutException) {
            return "no answer within " + deadline.limit().toMillis() + " ms";
        }
        if (e instanceof ConnectException) {
            return String.valueOf(e.getMessage()).contains("refused") ? REFUSED : "no connection";
        }
        if (e instanceof SSLException) {
            return isAboutCertificate(e) ? UNTRUSTED + ", or not for " + place.host() : "no TLS handshake came about";
        }
        return "the connection broke before the answer";
    }

    private static boolean isAboutCertificate(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(GeneralSecurityException.class::isInstance);
    }
}
