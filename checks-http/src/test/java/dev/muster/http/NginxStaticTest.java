package dev.muster.http;

import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found where nginx serves files: as a newcomer has it, hardened, and hardened but for one thing. */
@Tag("nginx")
final class NginxStaticTest {
    private static final String NEWCOMER = """
            server {
              listen PLAIN;
              listen TLS ssl;
              root html;
            }
            """;

    private static final String HARDENED = """
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
              charset utf-8;
              gzip on;
              gzip_vary on;
              gzip_types text/javascript;
              error_page 400 403 404 405 /error.html;
              location / {}
              location = /error.html { internal; }
              location ~ /\\. { return 404; }
            FIELDS}
            """.replace("FIELDS", Shop.nginxFields());

    private static final String FOREIGN_HOSTS =
            HARDENED.substring(HARDENED.indexOf("server {\n  listen TLS"), HARDENED.lastIndexOf("server {"));

    private static final List<Site> SITES = List.of(
            Site.of("a newcomer's")
                    .config(NEWCOMER.replace("  listen TLS ssl;\n", ""))
                    .finds("http.coep http.compression http.content-type http.coop http.corp http.csp")
                    .finds("http.error.disclosure http.exposed.files http.framing http.host http.info.software")
                    .finds("http.nosniff http.permissions http.redirect http.referrer"),
            Site.of("a newcomer's, with a certificate")
                    .config(NEWCOMER)
                    .finds("http.coep http.compression http.content-type http.coop http.corp http.csp")
                    .finds("http.error.disclosure http.exposed.files http.framing http.host http.hsts")
                    .finds("http.info.software http.nosniff http.permissions http.redirect http.referrer"),
            hardened("and nothing else"),
            hardened("its version is told").but("server_tokens off;", "").finds("http.info.software"),
            hardened("errors have its own pages")
                    .but("error_page 400 403 404 405 /error.html;", "")
                    .finds("http.error.disclosure"),
            hardened("directories are listed")
                    .but("location / {}", "location / { autoindex on; }")
                    .finds("http.exposed.files"),
            hardened("what begins with a dot is served")
                    .but("location ~ /\\. { return 404; }", "")
                    .finds("http.exposed.files"),
            hardened("an alias leads out of its directory")
                    .but("location / {}", "location /assets { alias ROOT/html/static/; }")
                    .but("location ~ /\\. { return 404; }", "location ~ ^/\\. { return 404; }")
                    .finds("http.exposed.files"),
            hardened("a location has a field of its own, and loses all others")
                    .but("location / {}", "location / { add_header Cache-Control no-cache always; }")
                    .finds("http.coep http.coop http.corp http.csp http.framing http.hsts http.nosniff")
                    .finds("http.permissions http.referrer"),
            hardened("only files have a field of their own")
                    .but("location / {}", "location = /app.js { add_header Cache-Control no-cache; }")
                    .finds("http.corp http.hsts http.nosniff"),
            hardened("errors go without the fields").but("\" always;", "\";").finds("http.error.headers"),
            hardened("nothing is compressed").but("gzip on;", "").finds("http.compression"),
            hardened("caches are not told of compression")
                    .but("gzip_vary on;", "")
                    .finds("http.compression"),
            hardened("files are not asked for again")
                    .but("gzip on;", "gzip on; etag off; if_modified_since off;")
                    .finds("http.cache.files"),
            hardened("any host name is answered, and repeated")
                    .but(FOREIGN_HOSTS, "")
                    .but("charset utf-8;", "charset utf-8; add_header Link '<//$host/>; rel=canonical' always;")
                    .finds("http.host"),
            hardened("plain http is served")
                    .but("return 301 https://localhost:PORT$request_uri;", "root html;")
                    .finds("http.redirect"),
            hardened("any origin may read, with cookies")
                    .but("charset utf-8;", "charset utf-8; add_header Access-Control-Allow-Origin $http_origin always;")
                    .but("charset utf-8;", "charset utf-8; add_header Access-Control-Allow-Credentials true always;")
                    .finds("http.cors.cache http.cors.stranger"));

    private static Nginx nginx;

    private static SSLContext trusted;

    private static Site hardened(String but) {
        return Site.of("a hardened one, " + but).config(HARDENED);
    }

    static List<Site> sites() {
        return SITES;
    }

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        trusted = Certificates.localhost().resumingContext();
        Shop.write(home.resolve("html"));
        nginx = Nginx.serving(home, SITES.stream().map(Site::config).toList());
    }

    @AfterAll
    static void stop() {
        nginx.close();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void exactly_this_is_found(Site site) throws Exception {
        int at = SITES.indexOf(site);
        SiteCheck check = HttpChecks.site(site.config().contains("TLS") ? nginx.secure(at) : nginx.plain(at))
                .trusting(trusted)
                .plainHttp(nginx.plain(at))
                .staticFile("/app.js");
        site.verify(check);
    }
}
