package dev.muster.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;

/** What a handshake offers: the good first, and then all that Bouncy Castle can do with a certificate, however weak. */
final class HandshakeOffer {
    private static final int[] SUITES = {
        0x1301,
        0x1302,
        0x1303,
        0x1304,
        0x1305, // TLS 1.3
        0xC02B,
        0xC02F,
        0xC02C,
        0xC030,
        0xCCA9,
        0xCCA8, // ECDHE with GCM and ChaCha20
        0xC0AC,
        0xC0AD,
        0xC0AE,
        0xC0AF,
        0xC086,
        0xC087,
        0xC08A,
        0xC08B,
        0xC05C,
        0xC05D,
        0xC060,
        0xC061,
        0x009E,
        0x009F,
        0xCCAA,
        0xC09E,
        0xC09F,
        0xC07C,
        0xC07D,
        0xC052,
        0xC053,
        0x00A2,
        0x00A3, // DHE
        0xC009,
        0xC00A,
        0xC013,
        0xC014,
        0xC023,
        0xC024,
        0xC027,
        0xC028,
        0xC072,
        0xC073,
        0xC076,
        0xC077, // CBC
        0x0033,
        0x0039,
        0x0067,
        0x006B,
        0x0032,
        0x0038,
        0x0040,
        0x006A,
        0x0045,
        0x0088,
        0x009A,
        0x009C,
        0x009D,
        0xC09C,
        0xC09D,
        0x002F,
        0x0035,
        0x003C,
        0x003D,
        0x0041,
        0x0084,
        0x0096, // RSA
        0xC008,
        0xC012,
        0x0016,
        0x0013,
        0x000A, // 3DES
        0xC006,
        0xC010,
        0x003B,
        0x0002 // no encryption
    };

    private static final int[] GROUPS = {
        NamedGroup.x25519,
        NamedGroup.secp256r1,
        NamedGroup.secp384r1,
        NamedGroup.secp521r1,
        NamedGroup.x448,
        NamedGroup.X25519MLKEM768,
        NamedGroup.SecP256r1MLKEM768,
        NamedGroup.SecP384r1MLKEM1024,
        NamedGroup.brainpoolP256r1,
        NamedGroup.brainpoolP384r1,
        NamedGroup.brainpoolP512r1,
        NamedGroup.brainpoolP256r1tls13,
        NamedGroup.brainpoolP384r1tls13,
        NamedGroup.brainpoolP512r1tls13,
        NamedGroup.secp256k1,
        NamedGroup.secp224r1,
        NamedGroup.secp192r1,
        NamedGroup.ffdhe2048,
        NamedGroup.ffdhe3072,
        NamedGroup.ffdhe4096,
        NamedGroup.ffdhe8192
    };

    private static final int[] SCHEMES = {
        SignatureScheme.ecdsa_secp256r1_sha256,
        SignatureScheme.rsa_pss_rsae_sha256,
        SignatureScheme.rsa_pkcs1_sha256,
        SignatureScheme.ecdsa_secp384r1_sha384,
        SignatureScheme.rsa_pss_rsae_sha384,
        SignatureScheme.rsa_pkcs1_sha384,
        SignatureScheme.ecdsa_secp521r1_sha512,
        SignatureScheme.rsa_pss_rsae_sha512,
        SignatureScheme.rsa_pkcs1_sha512,
        SignatureScheme.ed25519,
        SignatureScheme.ed448,
        SignatureScheme.rsa_pss_pss_sha256,
        SignatureScheme.rsa_pss_pss_sha384,
        SignatureScheme.rsa_pss_pss_sha512,
        SignatureScheme.ecdsa_brainpoolP256r1tls13_sha256,
        SignatureScheme.ecdsa_brainpoolP384r1tls13_sha384,
        SignatureScheme.ecdsa_brainpoolP512r1tls13_sha512,
        SignatureScheme.mldsa44,
        SignatureScheme.mldsa65,
        SignatureScheme.mldsa87
    };

    private static final short[] OLD_HASHES = {
        HashAlgorithm.sha256, HashAlgorithm.sha384, HashAlgorithm.sha512, HashAlgorithm.sha224, HashAlgorithm.sha1
    };

    private HandshakeOffer() {}

    /** {@return the suites that fit these keys} */
    static int[] suites(KeyKind keys) {
        return IntStream.of(SUITES).filter(code -> keys.has(Suites.of(code))).toArray();
    }

    static int[] groups() {
        return GROUPS.clone();
    }

    /** {@return the schemes of TLS 1.3, and beside them what TLS 1.2 puts together of a hash and a key} */
    static List<SignatureAndHashAlgorithm> signatures() {
        List<SignatureAndHashAlgorithm> all = new ArrayList<>();
        for (int scheme : SCHEMES) {
            all.add(SignatureScheme.getSignatureAndHashAlgorithm(scheme));
        }
        for (short hash : OLD_HASHES) {
            add(all, hash, SignatureAlgorithm.ecdsa);
            add(all, hash, SignatureAlgorithm.rsa);
            add(all, hash, SignatureAlgorithm.dsa);
        }
        return all;
    }

    private static void add(List<SignatureAndHashAlgorithm> all, short hash, short kind) {
        SignatureAndHashAlgorithm one = SignatureAndHashAlgorithm.getInstance(hash, kind);
        if (!all.contains(one)) {
            all.add(one);
        }
    }
}
