package dev.muster.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.Optional;
import java.util.Vector;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;

/** A client that takes whatever it is given, and notes what that was. Of one handshake; not thread-safe. */
final class Witness extends AbstractTlsClient implements TlsAuthentication {
    private static final Integer TIMESTAMPS = 18;
    private static final int LONGEST_CHAIN = 30;
    private static final int LONGEST_MESSAGE = 131_072;
    private static final int MOST_DH_BITS = 8_192;

    private final Handshake.Ask ask;
    private final LenientCrypto crypto;
    private Optional<ASN1OctetString> staple = Optional.empty();
    private Protocol protocol = Protocol.TLS13;
    private int suite;
    private Optional<String> alpn = Optional.empty();
    private int timestamps;
    private boolean asked;

    Witness(SecureRandom random, Handshake.Ask ask) {
        this(new LenientCrypto(random), ask);
    }

    private Witness(LenientCrypto crypto, Handshake.Ask ask) {
        super(crypto);
        this.crypto = crypto;
        this.ask = ask;
    }

    boolean sawCertificates() {
        return !crypto.certificates().isEmpty();
    }

    /** {@return whether the server asked for a client's certificate} */
    boolean asked() {
        return asked;
    }

    Session session() {
        return new Session(protocol, suite, alpn);
    }

    Handshaken seen(Seen<Session> session, Seen<Optional<String>> hsts) {
        return new Handshaken(crypto.certificates(), session, staple, timestamps, asked, hsts);
    }

    /** Notes a stapled answer, as it stands in TLS: the first one counts. */
    void stapled(byte[] status) {
        staple = staple.or(() -> OcspAnswers.inStatus(status));
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        ProtocolVersion newest = ask.newest() == Protocol.TLS13 ? ProtocolVersion.TLSv13 : ProtocolVersion.TLSv12;
        return newest.downTo(ProtocolVersion.SSLv3);
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return TlsUtils.getSupportedCipherSuites(crypto, HandshakeOffer.suites(ask.keys()));
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"}) // Bouncy Castle's interface
    protected Vector getSupportedGroups(Vector roles) {
        Vector<Integer> groups = new Vector<>();
        for (int group : HandshakeOffer.groups()) {
            TlsUtils.addIfSupported(groups, crypto, group);
        }
        return groups;
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"})
    protected Vector getSupportedSignatureAlgorithms() {
        return signatures(ask.keys());
    }

    /** Who signed the certificate is another matter than what signs the handshake. */
    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete", "NullAway"}) // null is how one says that they are the same
    protected Vector getSupportedSignatureAlgorithmsCert() {
        return ask.keys() == KeyKind.ANY ? null : signatures(KeyKind.ANY);
    }

    @SuppressWarnings("JdkObsolete")
    private Vector<SignatureAndHashAlgorithm> signatures(KeyKind keys) {
        Vector<SignatureAndHashAlgorithm> algorithms = new Vector<>();
        for (SignatureAndHashAlgorithm one : HandshakeOffer.signatures()) {
            if (keys.has(one)) {
                TlsUtils.addIfSupported(algorithms, crypto, one);
            }
        }
        return algorithms;
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete", "NullAway"})
    protected Vector getSNIServerNames() {
        if (HostName.address(ask.host()).isPresent()) {
            return null;
        }
        Vector<ServerName> names = new Vector<>();
        names.add(new ServerName(NameType.host_name, HostName.ascii(ask.host()).getBytes(US_ASCII)));
        return names;
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete", "NullAway"})
    protected Vector getProtocolNames() {
        Vector<ProtocolName> names = new Vector<>();
        ask.protocols().forEach(name -> names.add(ProtocolName.asUtf8Encoding(name)));
        return names.isEmpty() ? null : names;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        extensions.put(TIMESTAMPS, new byte[0]);
        return extensions;
    }

    @Override
    public TlsDHGroupVerifier getDHGroupVerifier() {
        return group -> group.getP().bitLength() <= MOST_DH_BITS;
    }

    @Override
    public int getMaxCertificateChainLength() {
        return LONGEST_CHAIN;
    }

    @Override
    public int getMaxHandshakeMessageSize() {
        return LONGEST_MESSAGE;
    }

    @Override
    public boolean shouldCheckSigAlgOfPeerCerts() {
        return false;
    }

    /** Whether it is secure another rule asks. */
    @Override
    public void notifySecureRenegotiation(boolean secure) {}

    @Override
    public void notifyServerVersion(ProtocolVersion version) throws IOException {
        super.notifyServerVersion(version);
        protocol = Protocol.of(version.getFullVersion()).orElse(protocol);
    }

    @Override
    public void notifySelectedCipherSuite(int selected) {
        super.notifySelectedCipherSuite(selected);
        suite = selected;
    }

    @Override
    @SuppressWarnings({"rawtypes", "JdkObsolete"})
    public void processServerExtensions(Hashtable extensions) throws IOException {
        super.processServerExtensions(extensions);
        if (extensions != null) {
            alpn = Optional.ofNullable(TlsExtensionsUtils.getALPNExtensionServer(extensions))
                    .map(ProtocolName::getUtf8Decoding);
            noteTimestamps(extensions);
        }
    }

    @SuppressWarnings("JdkObsolete")
    private void noteTimestamps(Hashtable<?, ?> extensions) {
        if (extensions.get(TIMESTAMPS) instanceof byte[] list) {
            timestamps = count(list);
        }
    }

    private static int count(byte[] list) {
        try {
            return Timestamps.count(list);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return this;
    }

    @Override
    public void notifyServerCertificate(TlsServerCertificate shown) {
        if (shown.getCertificate().isEmpty() || protocol != Protocol.TLS13) {
            return;
        }
        Hashtable<?, ?> beside = shown.getCertificate().getCertificateEntryAt(0).getExtensions();
        if (beside != null) {
            noteTimestamps(beside);
            if (beside.get(TlsExtensionsUtils.EXT_status_request) instanceof byte[] status) {
                stapled(status);
            }
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null is how one says that there is none
    public TlsCredentials getClientCredentials(CertificateRequest request) {
        asked = true;
        return null;
    }
}
