package dev.muster.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found where Jetty serves: as a newcomer has it, hardened, and hardened but for one thing. */
final class JettyTest {
    @TempDir
    static Path html;

    static List<Arguments> weaknesses() {
        return List.of(
                but("is good in all", jetty -> {}),
                but("names its version", jetty -> jetty.http.setSendServerVersion(true), "http.info.software"),
                but("lists directories", jetty -> jetty.files.setDirAllowed(true), "http.exposed.files"),
                but("does not compress", jetty -> jetty.layers.remove(jetty.compression), "http.compression"),
                but("takes any body", jetty -> jetty.layers.remove(jetty.limit), "http.body-limit"),
                but("answers any host", jetty -> jetty.tls.setSniHostCheck(false), "http.host"),
                but(
                        "believes in proxies",
                        jetty -> jetty.http.addCustomizer(new ForwardedRequestCustomizer()),
                        "http.host"),
                but(
                        "sends cookies to other sites",
                        jetty -> jetty.sessions.setSameSite(HttpCookie.SameSite.NONE),
                        "http.cookie.same-site"),
                but(
                        "sends cookies by plain http",
                        jetty -> jetty.sessions.setSecureRequestOnly(false),
                        "http.cookie.secure"),
                but(
                        "calls its cookie as all do",
                        jetty -> jetty.sessions.setSessionCookie("JSESSIONID"),
                        "http.cookie.prefix"),
                but(
                        "has the usual error pages",
                        jetty -> jetty.server.setErrorHandler(new JettyManners.FieldedErrors()),
                        "http.error.disclosure",
                        "http.host"),
                but(
                        "makes mistakes and shows where",
                        jetty -> {
                            jetty.layers.add(new JettyManners.Failing());
                            ErrorHandler errors = new JettyManners.FieldedErrors();
                            errors.setShowStacks(true);
                            jetty.server.setErrorHandler(errors);
                        },
                        "http.error.disclosure",
                        "http.host"),
                but(
                        "stays on plain http",
                        jetty -> jetty.layers.remove(jetty.toHttps),
                        "http.plain-credentials",
                        "http.redirect"),
                but("believes any origin", jetty -> jetty.layers.add(1, anyOrigin()), "http.cors.stranger"));
    }

    private static CrossOriginHandler anyOrigin() {
        CrossOriginHandler origins = new CrossOriginHandler();
        origins.setAllowedOriginPatterns(Set.of("*"));
        origins.setAllowCredentials(true);
        return origins;
    }

    private static Arguments but(String what, Consumer<JettySite> change, String... findings) {
        return Arguments.of(what, change, List.of(findings));
    }

    @BeforeAll
    static void write() throws Exception {
        Shop.write(html);
    }

    @Test
    void a_newcomers() throws Exception {
        try (JettySite jetty = JettySite.byDefault(html).start()) {
            Site.of("")
                    .finds("http.body-limit http.coep http.compression http.cookie.http-only http.cookie.same-site")
                    .finds("http.cookie.secure http.coop http.corp http.csp http.error.disclosure http.exposed.files")
                    .finds("http.framing http.host http.info.software http.methods http.nosniff http.permissions")
                    .finds("http.plain-credentials http.redirect http.referrer")
                    .verify(jetty.check());
        }
    }

    @ParameterizedTest(name = "a hardened one, which {0}")
    @MethodSource("weaknesses")
    void exactly_this_is_found(String name, Consumer<JettySite> change, List<String> findings) throws Exception {
        JettySite site = JettySite.hardened(html);
        change.accept(site);
        try (JettySite jetty = site.start()) {
            new Site(name, "", findings).verify(jetty.check());
        }
    }
}
