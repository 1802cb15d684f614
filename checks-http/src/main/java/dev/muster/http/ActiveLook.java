package dev.muster.http;

import dev.muster.http.Attempt.Purpose;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the requests of an active check: each harmless by itself, and none but GET, OPTIONS, TRACE and a method that is none. */
final class ActiveLook {
    private static final int SHORT = 8 * 1024;

    private final Plan plan;
    private final List<Page> pages;
    private final URI site;
    private final String random = "muster" + UUID.randomUUID().toString().replace("-", "");
    private final Attempts attempts;

    ActiveLook(HttpProbe probe, Plan plan, List<Page> pages) {
        this.attempts = new Attempts(probe);
        this.plan = plan;
        this.pages = pages;
        this.site = pages.get(0).facts().orElseThrow().exchange().uri();
    }

    /** {@return what came of them; of a site that answers with an error only that, as an error to be judged} */
    List<Attempt> attempts() throws InterruptedException {
        Page base = pages.get(0);
        if (base.serverFailed()) {
            attempts.add(
                    Purpose.ERROR, "the page itself", base.facts().orElseThrow().exchange());
            return attempts.all();
        }
        plainHttp();
        crossOrigin();
        methods();
        errors();
        foreignHost();
        for (Page page : pages) {
            if (page.usable().isPresent()) {
                encodings(page);
            }
        }
        files();
        new ExposedLook(attempts, site, random).attempt(HttpRules.EXPOSED);
        new Intrusion(attempts, plan).attempt();
        return attempts.all();
    }

    private void plainHttp() throws InterruptedException {
        URI plain = plan.reach().plain().orElseGet(() -> plainOf(plan.base()));
        attempts.follow(Purpose.PLAIN_HTTP, "", Request.get(plain).bodyBound(SHORT));
    }

    static URI plainOf(URI base) {
        Place place = Place.of(base);
        return place.transport() == Place.Transport.PLAIN
                ? base
                : URI.create("http://" + base.getHost() + base.getRawPath());
    }

    private void crossOrigin() throws InterruptedException {
        Request request = Request.get(plan.forScripts(site)).bodyBound(SHORT);
        List<String> origins = CorsOrigin.toTry(site, random);
        for (String origin : origins) {
            attempts.send(Purpose.CORS_GET, origin, request.with("Origin", origin));
        }
        attempts.send(
                Purpose.CORS_PREFLIGHT,
                origins.get(0),
                request.method("OPTIONS")
                        .with("Origin", origins.get(0))
                        .with("Access-Control-Request-Method", "PUT")
                        .with("Access-Control-Request-Headers", "x-" + random));
    }

    private void methods() throws InterruptedException {
        for (String method : List.of("TRACE", "TRACK")) {
            Request request = Request.get(site).method(method).with("X-Muster-Probe", random);
            attempts.send(Purpose.TRACE, method, request.bodyBound(SHORT));
        }
        attempts.send(Purpose.OPTIONS, "", Request.get(site).method("OPTIONS").bodyBound(SHORT));
    }

    private void errors() throws InterruptedException {
        String marked = random + "/%3Cmuster-" + random + "%3E";
        error("unknown-path", Request.get(site.resolve("/" + marked)));
        error("bad-method", Request.get(site).method("MUSTER"));
        error("bad-request", Request.get(site).target("/%"));
        error("not-acceptable", Request.get(site).with("Accept", "application/x-muster"));
    }

    private void error(String subject, Request request) throws InterruptedException {
        attempts.send(Purpose.ERROR, subject, request.bodyBound(2 * SHORT));
    }

    private void foreignHost() throws InterruptedException {
        String foreign = random + ".example";
        Request request = Request.get(site);
        attempts.send(Purpose.FOREIGN_HOST, "Host", request.with("Host", foreign));
        attempts.send(Purpose.FOREIGN_HOST, "X-Forwarded-Host", request.with("X-Forwarded-Host", foreign));
        attempts.send(Purpose.FOREIGN_HOST, "Forwarded", request.with("Forwarded", "host=" + foreign));
    }

    private void encodings(Page page) throws InterruptedException {
        Exchange answer = page.facts().orElseThrow().exchange();
        Request request = Request.get(answer.uri())
                .with("Accept", SiteProbe.accept(page.facts().orElseThrow().kind()))
                .bodyBound(page.equals(pages.get(0)) ? Request.BODY_BOUND : SHORT);
        attempts.send(Purpose.COMPRESSED, page.subject(), request.with("Accept-Encoding", "gzip, br"));
        attempts.send(Purpose.UNCOMPRESSED, page.subject(), request);
    }

    private void files() throws InterruptedException {
        for (Page page : pages) {
            Optional<PageFacts> file = page.usable().filter(facts -> facts.kind() == AnswerKind.STATIC);
            if (file.isPresent()) {
                revalidate(
                        page.equals(pages.get(0)) ? "" : page.subject(),
                        file.get().exchange());
            }
        }
    }

    private void revalidate(String path, Exchange before) throws InterruptedException {
        Request request = Request.get(before.uri()).bodyBound(SHORT);
        Optional<String> tag = before.fields().first("ETag").filter(Request::sendable);
        Optional<String> date = before.fields().first("Last-Modified").filter(Request::sendable);
        if (tag.isPresent()) {
            request = request.with("If-None-Match", tag.get());
        }
        if (date.isPresent()) {
            request = request.with("If-Modified-Since", date.get());
        }
        attempts.send(Purpose.REVALIDATED, path, request);
    }
}
