package dev.muster.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.CertificateStatusType;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsServer;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.DHGroup;
import org.bouncycastle.tls.crypto.DHStandardGroups;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsDHConfig;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/** Bouncy Castle's TLS: has the hybrid groups, and takes its groups and suites from the setup. */
final class BcServer extends LocalServer {
    private static final BcTlsCrypto CRYPTO = new BcTlsCrypto(new SecureRandom());

    private final Setup setup;

    private BcServer(Setup setup) {
        this.setup = setup;
        begin();
    }

    static BcServer start(Setup setup) {
        return new BcServer(setup);
    }

    @Override
    void serve(Socket socket) throws IOException {
        upgrade(setup.upgrade(), socket);
        TlsServerProtocol protocol = new TlsServerProtocol(socket.getInputStream(), socket.getOutputStream());
        protocol.accept(new Server(setup));
        http(protocol.getInputStream(), protocol.getOutputStream(), setup.answer());
        protocol.close();
    }

    private static final class Server extends DefaultTlsServer {
        private final Setup setup;

        Server(Setup setup) {
            super(CRYPTO);
            this.setup = setup;
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return setup.protocols().stream()
                    .map(one -> ProtocolVersion.get(one.code() >> 8, one.code() & 0xff))
                    .toArray(ProtocolVersion[]::new);
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return setup.suites().isEmpty()
                    ? usual()
                    : Suites.all().stream()
                            .filter(suite -> setup.suites().contains(suite.name()))
                            .sorted((one, other) -> Integer.compare(
                                    setup.suites().indexOf(one.name()),
                                    setup.suites().indexOf(other.name())))
                            .mapToInt(Suite::code)
                            .toArray();
        }

        /** Its own are for keys of RSA. */
        private int[] usual() {
            boolean rsa =
                    setup.credentials().get(0).keys().getPublic().getAlgorithm().equals("RSA");
            return rsa
                    ? super.getSupportedCipherSuites()
                    : new int[] {
                        CipherSuite.TLS_AES_256_GCM_SHA384,
                        CipherSuite.TLS_AES_128_GCM_SHA256,
                        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
                        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
                    };
        }

        @Override
        protected boolean preferLocalCipherSuites() {
            return setup.serverOrder();
        }

        @Override
        public int[] getSupportedGroups() throws IOException {
            return setup.groups().isEmpty()
                    ? super.getSupportedGroups()
                    : setup.groups().stream().mapToInt(Integer::intValue).toArray();
        }

        /** Its own would take every curve that it knows. */
        @Override
        protected int selectECDH(int bits) {
            int[] offered = context.getSecurityParametersHandshake().getClientSupportedGroups();
            return setup.groups().isEmpty() || offered == null
                    ? super.selectECDH(bits)
                    : setup.groups().stream()
                            .filter(group -> NamedGroup.refersToASpecificCurve(group))
                            .filter(group -> IntStream.of(offered).anyMatch(one -> one == group))
                            .findFirst()
                            .orElse(-1);
        }

        @Override
        public boolean preferLocalSupportedGroups() {
            return setup.serverOrder();
        }

        @Override
        public TlsDHConfig getDHConfig() throws IOException {
            return setup.dhBits() == 0 ? super.getDHConfig() : new TlsDHConfig(field(setup.dhBits()));
        }

        private static DHGroup field(int bits) {
            return switch (bits) {
                case 768 -> DHStandardGroups.rfc2409_768;
                case 1024 -> DHStandardGroups.rfc2409_1024;
                case 1536 -> DHStandardGroups.rfc3526_1536;
                case 2048 -> DHStandardGroups.rfc3526_2048;
                default -> throw new IllegalArgumentException(bits + " bits");
            };
        }

        @Override
        public @Nullable TlsCredentials getCredentials() throws IOException {
            return TlsUtils.isTLSv13(context) ? signer(setup.credentials().get(0)) : super.getCredentials();
        }

        @Override
        protected TlsCredentialedSigner getRSASignerCredentials() throws IOException {
            return signer(credential("RSA"));
        }

        @Override
        protected TlsCredentialedSigner getECDSASignerCredentials() throws IOException {
            return signer(credential("EC"));
        }

        @Override
        protected TlsCredentialedDecryptor getRSAEncryptionCredentials() throws IOException {
            Credential credential = credential("RSA");
            return new BcDefaultTlsCredentialedDecryptor(CRYPTO, certificate(credential), key(credential));
        }

        private Credential credential(String kind) throws IOException {
            return setup.credentials().stream()
                    .filter(one -> one.keys().getPublic().getAlgorithm().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no key for " + kind));
        }

        private TlsCredentialedSigner signer(Credential credential) throws IOException {
            return new BcDefaultTlsCredentialedSigner(
                    new TlsCryptoParameters(context),
                    CRYPTO,
                    key(credential),
                    certificate(credential),
                    algorithm(credential.keys().getPublic().getAlgorithm().equals("RSA")));
        }

        private @Nullable SignatureAndHashAlgorithm algorithm(boolean rsa) {
            if (!TlsUtils.isTLSv12(context)) {
                return null;
            }
            if (rsa && TlsUtils.isTLSv13(context)) {
                return SignatureAndHashAlgorithm.rsa_pss_rsae_sha256;
            }
            return SignatureAndHashAlgorithm.getInstance(
                    HashAlgorithm.sha256, rsa ? SignatureAlgorithm.rsa : SignatureAlgorithm.ecdsa);
        }

        private static AsymmetricKeyParameter key(Credential credential) throws IOException {
            return PrivateKeyFactory.createKey(credential.keys().getPrivate().getEncoded());
        }

        private Certificate certificate(Credential credential) throws IOException {
            List<X509> chain = credential.chain();
            TlsCertificate[] certificates = new TlsCertificate[chain.size()];
            CertificateEntry[] entries = new CertificateEntry[chain.size()];
            for (int i = 0; i < entries.length; i++) {
                certificates[i] = CRYPTO.createCertificate(chain.get(i).der());
                entries[i] = new CertificateEntry(certificates[i], i == 0 ? extensions() : null);
            }
            return TlsUtils.isTLSv13(context) ? new Certificate(new byte[0], entries) : new Certificate(certificates);
        }

        @SuppressWarnings("JdkObsolete") // Bouncy Castle wants it
        private @Nullable Hashtable<Integer, byte[]> extensions() throws IOException {
            Optional<CertificateStatus> status = status();
            if (status.isEmpty() || certificateStatusRequest == null) {
                return null;
            }
            Hashtable<Integer, byte[]> extensions = new Hashtable<>();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            status.get().encode(out);
            extensions.put(TlsExtensionsUtils.EXT_status_request, out.toByteArray());
            return extensions;
        }

        @Override
        public @Nullable CertificateStatus getCertificateStatus() {
            return status().orElse(null);
        }

        private Optional<CertificateStatus> status() {
            return setup.staple()
                    .map(staple -> new CertificateStatus(CertificateStatusType.ocsp, OCSPResponse.getInstance(staple)));
        }
    }
}
