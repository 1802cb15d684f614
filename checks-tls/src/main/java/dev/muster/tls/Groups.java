package dev.muster.tls;

import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.tls.NamedGroup;

/** The groups of key exchange that a hello offers, the usual ones first. */
final class Groups {
    private static final int X25519_KYBER768_DRAFT = 0x6399;
    private static final int SECP256R1_KYBER768_DRAFT = 0x639A;

    /** What is offered with TLS 1.3: all that IANA's registry has for it, and two drafts that were in wide use. */
    static final List<Integer> TLS13 = list(
            IntStream.of(NamedGroup.X25519MLKEM768, NamedGroup.SecP256r1MLKEM768, NamedGroup.SecP384r1MLKEM1024),
            IntStream.of(NamedGroup.x25519, NamedGroup.secp256r1, NamedGroup.secp384r1),
            IntStream.of(NamedGroup.x448, NamedGroup.secp521r1),
            IntStream.rangeClosed(NamedGroup.ffdhe2048, NamedGroup.ffdhe8192),
            IntStream.rangeClosed(NamedGroup.brainpoolP256r1tls13, NamedGroup.curveSM2),
            IntStream.rangeClosed(NamedGroup.MLKEM512, NamedGroup.MLKEM1024),
            IntStream.of(NamedGroup.curveSM2MLKEM768, X25519_KYBER768_DRAFT, SECP256R1_KYBER768_DRAFT));

    /** What is offered below: every curve that ever had a number, because a server that has only odd ones has those. */
    static final List<Integer> CURVES = list(
            IntStream.of(NamedGroup.x25519, NamedGroup.secp256r1, NamedGroup.secp384r1),
            IntStream.of(NamedGroup.x448, NamedGroup.secp521r1),
            IntStream.rangeClosed(NamedGroup.brainpoolP256r1, NamedGroup.brainpoolP512r1),
            IntStream.rangeClosed(NamedGroup.secp160k1, NamedGroup.secp256k1),
            IntStream.rangeClosed(NamedGroup.sect163k1, NamedGroup.sect571r1),
            IntStream.rangeClosed(NamedGroup.GC256A, NamedGroup.curveSM2));

    /** The curves, and RFC 7919's groups: who offers those does not see what others get. */
    static final List<Integer> CURVES_AND_FIELDS = list(
            CURVES.stream().mapToInt(Integer::intValue),
            IntStream.rangeClosed(NamedGroup.ffdhe2048, NamedGroup.ffdhe8192));

    private Groups() {}

    private static List<Integer> list(IntStream... parts) {
        return List.of(parts).stream().flatMap(IntStream::boxed).distinct().toList();
    }
}
