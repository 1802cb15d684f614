package dev.muster.http;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.server.handler.SecuredRedirectHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.session.SessionHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** An embedded Jetty, whose parts can be set up until it is started. */
final class JettySite implements AutoCloseable {
    static final long MOST_BODY = 10_000_000;

    final Server server = new Server();
    final HttpConfiguration http = new HttpConfiguration();
    final SecureRequestCustomizer tls = new SecureRequestCustomizer();
    final SessionHandler sessions = new SessionHandler();
    final ResourceHandler files = new ResourceHandler();
    final SecuredRedirectHandler toHttps = new SecuredRedirectHandler(301);
    final Handler.Wrapper limit = new SizeLimitHandler(MOST_BODY, -1);
    final CompressionHandler compression = new CompressionHandler();
    final List<Handler.Singleton> layers = new ArrayList<>();

    private final ServerConnector plain;
    private ServerConnector open;

    private JettySite(Path html) {
        plain = connector(new HttpConnectionFactory(http));
        open = plain;
        files.setBaseResource(ResourceFactory.of(files).newResource(html));
        compression.putCompression(new GzipCompression());
    }

    /** {@return one as the first pages of the manual have it} */
    static JettySite byDefault(Path html) {
        JettySite site = new JettySite(html);
        site.layers.add(site.sessions);
        return site;
    }

    /** {@return one as careful as can be} */
    static JettySite hardened(Path html) {
        JettySite site = new JettySite(html);
        site.http.setSendServerVersion(false);
        site.http.addCustomizer(site.tls);
        site.sessions.setSessionCookie("__Host-sid");
        site.sessions.setSessionPath("/");
        site.sessions.setHttpOnly(true);
        site.sessions.setSecureRequestOnly(true);
        site.sessions.setSameSite(HttpCookie.SameSite.STRICT);
        site.files.setDirAllowed(false);
        site.files.setEtags(true);
        site.server.setErrorHandler(new JettyManners.SilentErrors());
        site.layers.addAll(List.of(
                site.toHttps,
                new JettyManners.Fielded(),
                new JettyManners.Guarded(),
                site.limit,
                site.compression,
                site.sessions));
        site.open = site.secured();
        return site;
    }

    private ServerConnector secured() {
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setKeyStore(Certificates.localhost().store());
        keys.setKeyStorePassword(Certificates.PASSWORD);
        return connector(new SslConnectionFactory(keys, "http/1.1"), new HttpConnectionFactory(http));
    }

    private ServerConnector connector(ConnectionFactory... factories) {
        ServerConnector connector = new ServerConnector(server, 1, 1, factories);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        return connector;
    }

    JettySite start() throws Exception {
        Handler inner = new Handler.Sequence(new JettyManners.Page(), files);
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).setHandler(inner);
            inner = layers.get(i);
        }
        server.setHandler(inner);
        open.open();
        http.setSecurePort(open.getLocalPort());
        server.start();
        FirstAnswer.await(address(), Certificates.localhost().resumingContext());
        return this;
    }

    private URI address() {
        String scheme = open.equals(plain) ? "http" : "https";
        return URI.create(scheme + "://localhost:" + open.getLocalPort() + "/");
    }

    SiteCheck check() throws Exception {
        return HttpChecks.site(address())
                .trusting(Certificates.localhost().resumingContext())
                .plainHttp(URI.create("http://localhost:" + plain.getLocalPort() + "/"))
                .staticFile("/app.js")
                .maxBody(MOST_BODY);
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
