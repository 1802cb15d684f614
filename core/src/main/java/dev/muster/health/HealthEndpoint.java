package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.muster.Readiness;
import dev.muster.ReadinessReport;
import dev.muster.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Answers health requests from memory, for any HTTP framework: hand in what was asked, send what comes back.
 *
 * <pre>{@code
 * HealthEndpoint health = HealthEndpoint.of(readiness).token(settings.secret("HEALTH_TOKEN"));
 * HealthResponse answer = health.answer(new HealthRequest("GET", headers, Authorisation.ANONYMOUS));
 * }</pre>
 *
 * <p><b>Status.</b> 200 where the state lets traffic come ({@code READY}, {@code DEGRADED}), else 503; so for every
 * caller, format and URL. {@code HEAD} answers as {@code GET} without the body; other methods get 405.
 *
 * <p><b>Format.</b> By {@code Accept}, with its weights and wildcards (RFC 9110, section 12.5.1):
 *
 * <ul>
 *   <li>{@code application/health+json}: {@link ReportFormat#HEALTH_JSON}; so where anything will do, or nothing was said.
 *   <li>{@code application/json}: the same, under that name.
 *   <li>{@code text/plain}: the panel, {@link ReportFormat#TEXT}.
 *   <li>{@code text/html}: the status page, {@link ReportFormat#HTML}, which is what a browser asks for. It comes with a policy
 *       by which it runs nothing and loads nothing.
 * </ul>
 *
 * <p>A caller that accepts none of them gets 406. What cannot be read of the header is passed over. The other formats are for
 * pipelines: they are rendered where a report is, by {@link ReportFormat#render}.
 *
 * <p><b>Detail.</b> Callers see the state alone. Everything is shown to those who send an owner's token as
 * {@code Authorization: Bearer ...}, or whom the host calls {@link Authorisation#AUTHORISED}. A wrong token gets what
 * no token gets, not a 401: a probe whose token was rotated must not take the instance out of traffic, and whoever
 * guesses tokens shall not be told more than anybody is.
 *
 * <p>Nothing is rendered twice while the report stays the same, and no check runs because of a request. Immutable,
 * apart from that memory, and thread-safe.
 */
public final class HealthEndpoint {
    private static final String GET = "GET";
    private static final String HEAD = "HEAD";
    private static final HealthResponse WRONG_METHOD =
            told(405, "this endpoint answers GET and HEAD\n").with("Allow", GET + ", " + HEAD);
    private static final HealthResponse NOT_ACCEPTABLE = told(
            406,
            Arrays.stream(Offer.values())
                    .map(offer -> offer.contentType() + '\n')
                    .collect(joining("", "this endpoint answers in one of these formats:\n", "")));

    private final Readiness readiness;
    private final List<BearerToken> tokens;
    private final Pages pages;

    private HealthEndpoint(Readiness readiness, List<BearerToken> tokens, Pages pages) {
        this.readiness = readiness;
        this.tokens = tokens;
        this.pages = pages;
    }

    /** {@return an endpoint that shows the state alone, unless the host vouches for the caller} */
    public static HealthEndpoint of(Readiness readiness) {
        return new HealthEndpoint(readiness, List.of(), new Pages(readiness.report()));
    }

    /**
     * {@return a copy that shows everything to callers with this token; further calls add more, so that a token can be
     * replaced while the old one still works}
     *
     * @throws IllegalArgumentException if the token has fewer than 16 characters, more than 4 096, or such as an
     *     {@code Authorization} header cannot carry
     */
    public HealthEndpoint token(Secret token) {
        List<BearerToken> all = new ArrayList<>(tokens);
        all.add(BearerToken.of(token));
        return new HealthEndpoint(readiness, List.copyOf(all), pages);
    }

    /** {@return what to answer} */
    public HealthResponse answer(HealthRequest request) {
        boolean head = request.method().equals(HEAD);
        HealthResponse answer = head || request.method().equals(GET) ? content(request) : WRONG_METHOD;
        return head ? answer.withoutBody() : answer;
    }

    private HealthResponse content(HealthRequest request) {
        return Accept.choose(request.header("Accept"))
                .map(offer -> content(request, offer))
                .orElse(NOT_ACCEPTABLE);
    }

    private HealthResponse content(HealthRequest request, Offer offer) {
        ReadinessReport report = readiness.report();
        return mayLook(request) ? pages.whole(report, offer) : pages.state(report.state(), offer);
    }

    /** {@return whether this caller may see everything, for pages of the owner's own beside this one} */
    public boolean mayLook(HealthRequest request) {
        if (request.authorisation() == Authorisation.AUTHORISED) {
            return true;
        }
        if (tokens.isEmpty()) {
            return false;
        }
        List<String> credentials = request.header("Authorization");
        return credentials.size() == 1 && tokens.stream().anyMatch(token -> token.isIn(credentials.get(0)));
    }

    private static HealthResponse told(int status, String text) {
        return HealthResponse.of(status, ReportFormat.TEXT.mediaType(), text.getBytes(UTF_8));
    }
}
