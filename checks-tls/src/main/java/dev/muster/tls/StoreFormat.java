package dev.muster.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;

/** How certificates and keys are kept in a file, told by its first bytes: names lie. */
enum StoreFormat {
    PKCS12("PKCS12"),
    JKS("JKS"),
    JCEKS("JCEKS"),
    BCFKS("BCFKS"),
    PEM("PEM"),
    /** One certificate, as it is. */
    DER("DER"),
    UNKNOWN("unknown");

    private static final int JKS_MAGIC = 0xFEEDFEED;
    private static final int JCEKS_MAGIC = 0xCECECECE;
    private static final int MAGIC_BYTES = 4;
    private static final int SEQUENCE = 0x30;

    private final String title;

    StoreFormat(String title) {
        this.title = title;
    }

    static StoreFormat of(byte[] bytes) {
        if (bytes.length < MAGIC_BYTES) {
            return UNKNOWN;
        }
        int magic = ByteBuffer.wrap(bytes).getInt();
        if (magic == JKS_MAGIC || magic == JCEKS_MAGIC) {
            return magic == JKS_MAGIC ? JKS : JCEKS;
        }
        if (bytes[0] == SEQUENCE) {
            return structured(bytes);
        }
        return new String(bytes, ISO_8859_1).contains("-----BEGIN ") ? PEM : UNKNOWN;
    }

    private static StoreFormat structured(byte[] bytes) {
        try {
            X509.of(bytes);
            return DER;
        } catch (IOException other) {
            return store(bytes);
        }
    }

    private static StoreFormat store(byte[] bytes) {
        try {
            boolean versioned = ASN1Sequence.getInstance(bytes).getObjectAt(0) instanceof ASN1Integer;
            return versioned ? PKCS12 : BCFKS;
        } catch (RuntimeException | StackOverflowError e) {
            return UNKNOWN;
        }
    }

    /** {@return as people call it} */
    @Override
    public String toString() {
        return title;
    }
}
