package dev.muster.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** A server of Bouncy Castle that staples whatever it is told, for one handshake. */
final class HandshakeServer extends DefaultTlsServer {
    private static final Integer STATUS_REQUEST = 5;
    private static final Integer TIMESTAMPS = 18;

    /**
     * How it behaves.
     *
     * @param credential with a key on P-256
     * @param version of the protocol
     * @param staple sent as the answer of OCSP
     * @param timestamps sent beside the certificate
     * @param group the only one, or 0 for the usual ones
     */
    record Manners(
            Credential credential,
            ProtocolVersion version,
            Optional<byte[]> staple,
            Optional<byte[]> timestamps,
            int group) {
        static Manners of(Credential credential, ProtocolVersion version) {
            return new Manners(credential, version, Optional.empty(), Optional.empty(), 0);
        }

        Manners stapling(byte[] answer) {
            return new Manners(credential, version, Optional.of(answer), timestamps, group);
        }

        Manners timestamps(byte[] list) {
            return new Manners(credential, version, staple, Optional.of(list), group);
        }

        Manners group(int only) {
            return new Manners(credential, version, staple, timestamps, only);
        }
    }

    private final Manners manners;

    HandshakeServer(Manners manners) {
        super(new BcTlsCrypto(new SecureRandom()));
        this.manners = manners;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return manners.version().only();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return new int[] {
            CipherSuite.TLS_AES_128_GCM_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
            CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA
        };
    }

    @Override
    public int[] getSupportedGroups() throws IOException {
        return manners.group() == 0 ? super.getSupportedGroups() : new int[] {manners.group()};
    }

    @Override
    public TlsCredentials getCredentials() throws IOException {
        SignatureAndHashAlgorithm algorithm = manners.version().isEarlierVersionOf(ProtocolVersion.TLSv12)
                ? null
                : SignatureScheme.getSignatureAndHashAlgorithm(SignatureScheme.ecdsa_secp256r1_sha256);
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context),
                (BcTlsCrypto) getCrypto(),
                PrivateKeyFactory.createKey(
                        manners.credential().keys().getPrivate().getEncoded()),
                chain(),
                algorithm);
    }

    private Certificate chain() throws IOException {
        TlsCertificate[] chain = new TlsCertificate[manners.credential().chain().size()];
        CertificateEntry[] entries = new CertificateEntry[chain.length];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = getCrypto()
                    .createCertificate(manners.credential().chain().get(i).der());
            entries[i] = new CertificateEntry(chain[i], i == 0 ? beside() : null);
        }
        return manners.version().equals(ProtocolVersion.TLSv13)
                ? new Certificate(TlsUtils.EMPTY_BYTES, entries)
                : new Certificate(chain);
    }

    @SuppressWarnings("JdkObsolete")
    private Hashtable<Integer, byte[]> beside() throws IOException {
        Hashtable<Integer, byte[]> extensions = new Hashtable<>();
        if (manners.staple().isPresent()) {
            byte[] answer = TlsUtils.encodeOpaque24(manners.staple().get());
            byte[] status = new byte[answer.length + 1];
            status[0] = 1;
            System.arraycopy(answer, 0, status, 1, answer.length);
            extensions.put(STATUS_REQUEST, status);
        }
        manners.timestamps().ifPresent(list -> extensions.put(TIMESTAMPS, list));
        return extensions;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
    public Hashtable getServerExtensions() throws IOException {
        Hashtable extensions = super.getServerExtensions();
        if (!manners.version().equals(ProtocolVersion.TLSv13)) {
            manners.timestamps().ifPresent(list -> extensions.put(TIMESTAMPS, list));
        }
        return extensions;
    }

    @Override
    protected boolean allowCertificateStatus() {
        return manners.staple().isPresent();
    }

    @Override
    public CertificateStatus getCertificateStatus() {
        OCSPResponse stand = new OCSPResponse(new OCSPResponseStatus(OCSPResponseStatus.TRY_LATER), null);
        return new CertificateStatus(CertificateStatusType.ocsp, stand) {
            @Override
            public void encode(OutputStream out) throws IOException {
                out.write(CertificateStatusType.ocsp);
                out.write(TlsUtils.encodeOpaque24(manners.staple().orElseThrow()));
            }
        };
    }
}
