package dev.muster.http;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.catalina.filters.CorsFilter;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found where Tomcat serves: as a newcomer has it, hardened, and hardened but for one thing. */
final class TomcatTest {
    @TempDir
    static Path home;

    static List<Arguments> weaknesses() {
        return List.of(
                but("is good in all", site -> {}),
                but(
                        "names its version",
                        site -> site.open.setProperty("server", "Apache Tomcat/11.0"),
                        "http.info.software"),
                but("says what powers it", site -> site.open.setXpoweredBy(true), "http.info.software"),
                but("lists directories", site -> site.files.addInitParameter("listings", "true"), "http.exposed.files"),
                but("does not compress", site -> site.open.setProperty("compression", "off"), "http.compression"),
                but(
                        "asks for any body",
                        site -> site.open.setProperty("continueResponseTiming", "immediately"),
                        "http.body-limit"),
                but("answers any host", site -> site.tomcat.getEngine().setDefaultHost("localhost"), "http.host"),
                but(
                        "believes in proxies",
                        site -> site.tomcat.getEngine().getPipeline().addValve(proxied()),
                        "http.host"),
                but("shows cookies to scripts", site -> site.context.setUseHttpOnly(false), "http.cookie.http-only"),
                but("names itself in errors", site -> site.errors.setShowServerInfo(true), "http.error.disclosure"),
                but(
                        "makes mistakes and shows where",
                        site -> {
                            site.filter(new TomcatManners.Failing());
                            site.errors.setShowReport(true);
                        },
                        "http.error.disclosure"),
                but(
                        "stays on plain http",
                        site -> site.context.removeConstraint(site.secured),
                        "http.plain-credentials",
                        "http.redirect"),
                but(
                        "lets any origin read",
                        site -> {
                            FilterDef origins = site.filter(new CorsFilter());
                            origins.addInitParameter("cors.allowed.origins", "*");
                        },
                        "http.cors.stranger"));
    }

    private static RemoteIpValve proxied() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setHostHeader("X-Forwarded-Host");
        return valve;
    }

    private static Arguments but(String what, Consumer<TomcatSite> change, String... findings) {
        return Arguments.of(what, change, List.of(findings));
    }

    @BeforeAll
    static void write() throws Exception {
        Shop.write(home.resolve("html"));
    }

    @Test
    void a_newcomers() throws Exception {
        try (TomcatSite tomcat = TomcatSite.byDefault(home).start()) {
            Site.of("")
                    .finds(
                            "http.body-limit http.coep http.compression http.cookie.same-site http.cookie.secure http.coop")
                    .finds("http.corp http.csp http.error.disclosure http.error.headers http.exposed.files")
                    .finds("http.framing http.host http.nosniff http.permissions http.plain-credentials http.redirect")
                    .finds("http.referrer")
                    .verify(tomcat.check());
        }
    }

    @ParameterizedTest(name = "a hardened one, which {0}")
    @MethodSource("weaknesses")
    void exactly_this_is_found(String name, Consumer<TomcatSite> change, List<String> findings) throws Exception {
        TomcatSite site = TomcatSite.hardened(home);
        change.accept(site);
        try (TomcatSite tomcat = site.start()) {
            new Site(name, "", findings).verify(tomcat.check());
        }
    }
}
