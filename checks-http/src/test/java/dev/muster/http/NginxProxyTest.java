package dev.muster.http;

import dev.muster.testing.ClosedPort;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found where nginx stands before a service: of what each of them does, what both do, and what neither does. */
@Tag("nginx")
final class NginxProxyTest {
    private static final String NEWCOMER = """
            server {
              listen PLAIN;
              location / { proxy_pass http://SERVICE/plain/; }
            }
            """;

    /** The location of the login has a field of its own, and so loses the others: of it only the rate is looked at. */
    private static final String HARDENED = """
            limit_req_zone $binary_remote_addr zone=SITE:1m rate=5r/s;
            server {
              listen PLAIN;
              return 301 https://localhost:PORT$request_uri;
            }
            server {
              listen TLS ssl default_server;
              server_tokens off;
              root html;
              error_page 400 421 /error.html;
              location / { return 421; }
              location = /error.html { internal; }
            FIELDS}
            server {
              listen TLS ssl;
              server_name localhost;
              server_tokens off;
              root html;
              gzip on;
              gzip_vary on;
              gzip_proxied any;
              gzip_min_length 1000;
              error_page 400 413 500 /error.html;
              proxy_intercept_errors on;
              proxy_set_header Host localhost;
              proxy_set_header X-Forwarded-Host "";
              proxy_set_header Forwarded "";
              location / { proxy_pass http://SERVICE/plain/; }
              location = /error.html { internal; }
              location = /login {
                limit_req zone=SITE;
                limit_req_status 429;
                add_header Retry-After 1 always;
                proxy_pass http://SERVICE/plain/;
              }
            FIELDS}
            """.replace("FIELDS", Shop.nginxFields());

    private static final List<Site> SITES = List.of(
            Site.of("a newcomer's")
                    .config(NEWCOMER)
                    .finds("http.coep http.compression http.coop http.corp http.csp")
                    .finds("http.error.disclosure http.framing http.host http.info.software")
                    .finds("http.nosniff http.permissions http.rate-limit http.redirect http.referrer"),
            hardened("and nothing else"),
            before("one that protects itself too", "protected")
                    .finds("http.coep http.coop http.corp http.hsts.syntax http.nosniff"),
            before("one that protects itself too, which the proxy takes out", "protected")
                    .but("location / {", "location / { HIDE")
                    .but("HIDE", hide("Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options"))
                    .but("location / {", "location / { HIDE")
                    .but(
                            "HIDE",
                            hide(
                                    "Cross-Origin-Opener-Policy",
                                    "Cross-Origin-Embedder-Policy",
                                    "Cross-Origin-Resource-Policy")),
            hardened("the proxy drops the policy of a service that has one")
                    .but("http://SERVICE/plain/", "http://SERVICE/protected/")
                    .but(Shop.nginxFields(), "")
                    .but("location / {", "location / { proxy_hide_header Content-Security-Policy;")
                    .finds("http.csp http.error.headers"),
            before("one that names what it is made of", "named").finds("http.info.software"),
            before("one that shows stack traces, which the proxy lets through", "tracing")
                    .but("proxy_intercept_errors on;", "")
                    .finds("http.error.disclosure"),
            before("one that makes links of the Host, which the proxy lets through", "linking")
                    .but("proxy_set_header Host localhost;", "proxy_set_header Host $http_host;")
                    .but("server_name localhost;", "server_name localhost .example;")
                    .finds("http.host"),
            before("one that believes X-Forwarded-Host, which the proxy lets through", "linking")
                    .but("proxy_set_header X-Forwarded-Host \"\";", "")
                    .finds("http.host"),
            before("one with a careful session", "session"),
            before("one with a careful session, which the proxy has stored", "session")
                    .but("location / {", "location / { expires 1h; proxy_hide_header Cache-Control;")
                    .finds("http.cache.private"),
            before("one with a careless session", "careless")
                    .finds("http.cookie.http-only http.cookie.prefix http.cookie.same-site http.cookie.secure"),
            before("one with a careless session, which the proxy mends", "careless")
                    .but("location / {", "location / { proxy_cookie_flags ~ secure httponly samesite=strict;")
                    .finds("http.cookie.prefix"),
            before("one that leads to its own address", "leading")
                    .but("location / {", "location / { proxy_redirect off;")
                    .finds("http.info.inner-hosts http.redirect"),
            before("one that fails", "failing").finds("http.answers http.error.disclosure? http.error.headers?"),
            hardened("nobody is there")
                    .but("SERVICE", "CLOSED")
                    .finds("http.answers http.error.disclosure http.error.headers?"),
            hardened("bodies of any size are taken")
                    .but("gzip on;", "gzip on; client_max_body_size 0;")
                    .finds("http.body-limit"),
            hardened("the rate is not limited").but("limit_req zone=SITE;", "").finds("http.rate-limit"));

    private static Nginx nginx;
    private static Service service;
    private static ClosedPort closed;
    private static SSLContext trusted;

    private static Site hardened(String but) {
        return Site.of("a hardened one, " + but).config(HARDENED);
    }

    private static Site before(String what, String manner) {
        return Site.of("a hardened one before " + what)
                .config(HARDENED)
                .but(
                        "location / { proxy_pass http://SERVICE/plain/; }",
                        "location / { proxy_pass http://SERVICE/" + manner + "/; }");
    }

    private static String hide(String... names) {
        return String.join(
                " ",
                List.of(names).stream()
                        .map(name -> "proxy_hide_header " + name + ";")
                        .toList());
    }

    static List<Site> sites() {
        return SITES;
    }

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        trusted = Certificates.localhost().resumingContext();
        Shop.write(home.resolve("html"));
        service = Service.start();
        closed = new ClosedPort();
        nginx = Nginx.serving(
                home,
                SITES.stream()
                        .map(site -> site.config()
                                .replace("SERVICE", service.address())
                                .replace("CLOSED", closed.uri().getAuthority())
                                .replace("zone=SITE", "zone=site" + SITES.indexOf(site)))
                        .toList());
    }

    @AfterAll
    static void stop() throws Exception {
        nginx.close();
        service.close();
        closed.close();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void exactly_this_is_found(Site site) throws Exception {
        int at = SITES.indexOf(site);
        SiteCheck check = HttpChecks.site(site.config().contains("TLS") ? nginx.secure(at) : nginx.plain(at))
                .trusting(trusted)
                .plainHttp(nginx.plain(at))
                .loginPath("/login")
                .maxBody(10_000_000);
        site.verify(check);
    }
}
