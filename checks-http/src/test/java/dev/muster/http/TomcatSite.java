package dev.muster.http;

import jakarta.servlet.Filter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.authenticator.NonLoginAuthenticator;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.realm.RealmBase;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/** An embedded Tomcat, whose parts can be set up until it is started. */
final class TomcatSite implements AutoCloseable {
    static final long MOST_BODY = 10_000_000;

    final Tomcat tomcat = new Tomcat();
    final Context context;
    final Wrapper files;
    final ErrorReportValve errors = new ErrorReportValve();
    final Rfc6265CookieProcessor cookies = new Rfc6265CookieProcessor();
    final SecurityConstraint secured = new SecurityConstraint();

    private final Connector plain;
    Connector open;

    private TomcatSite(Path home) {
        tomcat.setBaseDir(home.toString());
        tomcat.setSilent(true);
        plain = connector();
        open = plain;
        context = tomcat.addContext("", home.resolve("html").toString());
        Tomcat.addDefaultMimeTypeMappings(context);
        context.setCookieProcessor(cookies);
        files = Tomcat.addServlet(context, "files", new DefaultServlet());
        context.addServletMapping("/", "files");
        Tomcat.addServlet(context, "page", new TomcatManners.Page());
        context.addServletMapping("", "page");
    }

    /** {@return one as the first pages of the manual have it} */
    static TomcatSite byDefault(Path home) {
        return new TomcatSite(home);
    }

    /** {@return one as careful as can be} */
    static TomcatSite hardened(Path home) {
        TomcatSite site = new TomcatSite(home);
        site.open = site.secured();
        site.errors.setShowReport(false);
        site.errors.setShowServerInfo(false);
        site.tomcat.getHost().getPipeline().addValve(site.errors);
        site.tomcat.getEngine().getPipeline().addValve(new TomcatManners.Fielded());
        site.refuseOtherHosts();
        site.context.setSessionCookieName("__Host-sid");
        site.context.setSessionCookiePath("/");
        site.cookies.setSameSiteCookies("strict");
        site.filter(new TomcatManners.Guarded());
        site.leadToHttps();
        return site;
    }

    private Connector connector() {
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        tomcat.getService().addConnector(connector);
        return connector;
    }

    private Connector secured() {
        SSLHostConfig host = new SSLHostConfig();
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystore(Certificates.localhost().store());
        certificate.setCertificateKeystorePassword(Certificates.PASSWORD);
        host.addCertificate(certificate);
        Connector connector = connector();
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.setProperty("compression", "on");
        connector.setProperty("compressionMinSize", "1024");
        connector.setProperty("continueResponseTiming", "onRead");
        connector.addSslHostConfig(host);
        return connector;
    }

    private void refuseOtherHosts() {
        Host nobody = new StandardHost();
        nobody.setName("nobody");
        ErrorReportValve silent = new ErrorReportValve();
        silent.setShowReport(false);
        silent.setShowServerInfo(false);
        nobody.getPipeline().addValve(silent);
        tomcat.getEngine().addChild(nobody);
        tomcat.getEngine().setDefaultHost("nobody");
    }

    private void leadToHttps() {
        SecurityCollection everything = new SecurityCollection();
        everything.addPattern("/*");
        secured.addCollection(everything);
        secured.setUserConstraint("CONFIDENTIAL");
        context.addConstraint(secured);
        context.setLoginConfig(new LoginConfig("NONE", null, null, null));
        NonLoginAuthenticator authenticator = new NonLoginAuthenticator();
        authenticator.setDisableProxyCaching(false);
        context.getPipeline().addValve(authenticator);
        ((RealmBase) tomcat.getEngine().getRealm()).setTransportGuaranteeRedirectStatus(301);
    }

    /** Puts this before everything that answers. */
    FilterDef filter(Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(filter.getClass().getName());
        definition.setFilter(filter);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName(definition.getFilterName());
        everywhere.addURLPattern("/*");
        context.addFilterDef(definition);
        context.addFilterMap(everywhere);
        return definition;
    }

    TomcatSite start() throws Exception {
        tomcat.init();
        plain.setRedirectPort(open.getLocalPort());
        tomcat.start();
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
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
