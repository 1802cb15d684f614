package dev.muster.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** An element of DER among bytes that are not copied, for a list of revoked certificates may be long. */
final class Der {
    static final int INTEGER = 0x02;
    static final int SEQUENCE = 0x30;
    static final int FIRST = 0xA0;

    private static final int OCTET = 0xff;
    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;

    private final byte[] all;
    private final int from;
    private final int content;
    private final int to;

    private Der(byte[] all, int from, int content, int to) {
        this.all = all;
        this.from = from;
        this.content = content;
        this.to = to;
    }

    /** {@return the one element that these bytes are} */
    static Der of(byte[] bytes) throws IOException {
        Der one = at(bytes, 0, bytes.length);
        if (one.to != bytes.length) {
            throw new IOException("there is more behind it");
        }
        return one;
    }

    private static Der at(byte[] all, int from, int end) throws IOException {
        if (end - from < 2) {
            throw new IOException("an element is cut off");
        }
        int first = all[from + 1] & OCTET;
        int content = from + 2;
        long length = first;
        if (first >= LONG_FORM) {
            int count = first - LONG_FORM;
            if (count == 0 || count > MOST_LENGTH_BYTES || count > end - content) {
                throw new IOException("a length is none");
            }
            length = new BigInteger(1, all, content, count).longValue();
            content += count;
        }
        if (length > end - content) {
            throw new IOException("an element is cut off");
        }
        return new Der(all, from, content, content + (int) length);
    }

    int tag() {
        return all[from] & OCTET;
    }

    /** {@return this, which has to be of that kind} */
    Der be(int tag) throws IOException {
        if (tag() != tag) {
            throw new IOException("another element is expected");
        }
        return this;
    }

    /** {@return what is in it, at most so many} */
    List<Der> children(int most) throws IOException {
        List<Der> children = new ArrayList<>();
        for (int at = content; at < to; at = children.get(children.size() - 1).to) {
            if (children.size() == most) {
                throw new IOException("there is more in it");
            }
            children.add(at(all, at, to));
        }
        return children;
    }

    /** What is done with each of many. */
    interface Search {
        boolean isIt(Der one) throws IOException;
    }

    /** {@return the first element in it that is wanted; none if nothing is} */
    List<Der> first(Search search) throws IOException {
        Der one;
        for (int at = content; at < to; at = one.to) {
            one = at(all, at, to);
            if (search.isIt(one)) {
                return List.of(one);
            }
        }
        return List.of();
    }

    /** {@return the first element in it} */
    Der first() throws IOException {
        return at(all, content, to);
    }

    BigInteger integer() throws IOException {
        be(INTEGER);
        return new BigInteger(all, content, to - content);
    }

    /** {@return a copy of all of it} */
    byte[] bytes() {
        return Arrays.copyOfRange(all, from, to);
    }

    /** {@return a copy of its content} */
    byte[] content() {
        return Arrays.copyOfRange(all, content, to);
    }

    /** {@return whether the holder of this key signed it} */
    boolean signedBy(SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm, byte[] signature) {
        return Signatures.verify(key, algorithm, out -> out.write(all, from, to - from), signature);
    }
}
