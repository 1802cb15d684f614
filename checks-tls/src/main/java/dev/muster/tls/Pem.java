package dev.muster.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.muster.CannotLookException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The blocks of a file as RFC 7468 writes them. What stands between them is skipped, as everybody does.
 *
 * @param certificates in the order of the file
 * @param keys how many private keys there are
 * @param encryptedKeys how many of those are encrypted
 */
record Pem(List<X509> certificates, int keys, int encryptedKeys) {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    /** Copies. */
    Pem {
        certificates = List.copyOf(certificates);
    }

    /**
     * {@return what a file holds}
     *
     * @param where it comes from, for the reason
     * @throws CannotLookException if a certificate in it cannot be read
     */
    static Pem of(byte[] bytes, String where) throws CannotLookException {
        String text = new String(bytes, ISO_8859_1);
        List<X509> certificates = new ArrayList<>();
        int keys = 0;
        int encrypted = 0;
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at)) {
            int labelEnd = text.indexOf(DASHES, at + BEGIN.length());
            String label = labelEnd < 0 ? "" : text.substring(at + BEGIN.length(), labelEnd);
            int end = text.indexOf(END + label + DASHES, at);
            if (labelEnd < 0 || end < 0) {
                throw new CannotLookException(where + " has a block that does not end");
            }
            String body = text.substring(labelEnd + DASHES.length(), end);
            if (isCertificate(label)) {
                certificates.add(certificate(body, where, certificates.size() + 1));
            } else if (label.endsWith("PRIVATE KEY")) {
                keys++;
                encrypted += label.startsWith("ENCRYPTED") || body.contains("Proc-Type: 4,ENCRYPTED") ? 1 : 0;
            }
            at = end + END.length();
        }
        return new Pem(certificates, keys, encrypted);
    }

    private static boolean isCertificate(String label) {
        return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
    }

    private static X509 certificate(String body, String where, int number) throws CannotLookException {
        try {
            return X509.of(Base64.getMimeDecoder().decode(body));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotLookException("certificate " + number + " in " + where + " cannot be read", e);
        }
    }
}
