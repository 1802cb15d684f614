package dev.muster.tls;

import java.util.List;

/** System properties of the JDK that TLS heeds. Each was read in its documentation, and in the code of JDK 17 and 25. */
final class JvmSwitches {
    /** Off where it is empty or true. */
    static final String HTTP_CLIENT = "jdk.internal.httpclient.disableHostnameVerification";

    /** Likewise. */
    static final String LDAP = "com.sun.jndi.ldap.object.disableEndpointIdentification";

    static final String CERTIFICATE_CHANGE = "jdk.tls.allowUnsafeServerCertChange";
    static final String RENEGOTIATION = "sun.security.ssl.allowUnsafeRenegotiation";
    static final String SERVER_NAME = "jsse.enableSNIExtension";
    static final String HTTPS_PROTOCOLS = "https.protocols";
    static final String CLIENT_PROTOCOLS = "jdk.tls.client.protocols";
    static final String SERVER_PROTOCOLS = "jdk.tls.server.protocols";
    static final String DH_SIZE = "jdk.tls.ephemeralDHKeySize";

    /**
     * Not among them: sun.security.ssl.allowLegacyHelloMessages, whose default is true already, and
     * com.sun.net.ssl.checkRevocation, which makes things stricter.
     */
    static final List<String> ALL = List.of(
            HTTP_CLIENT,
            LDAP,
            CERTIFICATE_CHANGE,
            RENEGOTIATION,
            SERVER_NAME,
            HTTPS_PROTOCOLS,
            CLIENT_PROTOCOLS,
            SERVER_PROTOCOLS,
            DH_SIZE);

    private JvmSwitches() {}
}
