package dev.muster.http;

import dev.muster.ConfigurationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be looked at from both places. Immutable; each method returns a changed copy.
 *
 * @param shown the public URL's plan
 * @param service the service's own address
 */
record VantagePlan(Plan shown, URI service) {
    /** Beside the first. So many fit into the memory of a run at their longest, from both places. */
    private static final int MOST_PAGES = 8;

    /**
     * {@return a plan of one page}
     *
     * @throws ConfigurationException if an address is none that can be asked, or the two cannot be told apart
     */
    static VantagePlan of(String id, URI loopback, URI publicUrl) {
        URI service = Address.require(loopback, id);
        Plan shown = Plan.of(id, publicUrl);
        Place inner = Place.of(service);
        Place outer = Place.of(shown.base());
        if (inner.equals(outer)) {
            refuse(id + " has the same address for service and public URL: name the service's own, such as"
                    + " http://127.0.0.1:8080/");
        }
        if (outer.loopback() && !inner.loopback()) {
            refuse(id + " has an address of this machine for its public URL: name the service's own first, then the"
                    + " public one");
        }
        return new VantagePlan(shown, service);
    }

    String id() {
        return shown.id();
    }

    Route route() {
        return new Route(service, shown.base());
    }

    /** {@return the way to the service of an address where redirects of the public URL have led, to https for instance} */
    Route route(URI seen) {
        URI base = shown.base();
        return new Route(service, URI.create(seen.getScheme() + "://" + seen.getRawAuthority() + base.getRawPath()));
    }

    VantagePlan showing(Plan other) {
        return new VantagePlan(other, service);
    }

    /** {@return a copy that looks at this path of the public host too} */
    VantagePlan with(String path, AnswerKind kind) {
        Plan more = shown.with(path, kind);
        if (more.declared().size() > MOST_PAGES) {
            refuse(id() + " has more than " + MOST_PAGES + " pages: put some into a check of their own");
        }
        URI last = more.declared().get(more.declared().size() - 1).uri();
        if (route().toService(last).isEmpty()) {
            refuse(id() + ": the path \"" + path + "\" is not below the public URL: where the service has it is not"
                    + " known");
        }
        return showing(more);
    }

    /** {@return the pages in order, the public URL itself first} */
    List<Wanted> wanted() {
        String first = shown.declared().isEmpty() ? "" : shown.base().getRawPath();
        List<Wanted> all = new ArrayList<>();
        all.add(new Wanted(first, Page.Due.ANY_ANSWER, shown.base(), Optional.empty()));
        shown.declared()
                .forEach(one -> all.add(new Wanted(one.path(), Page.Due.THE_PAGE, one.uri(), Optional.of(one.kind()))));
        return all;
    }

    private static void refuse(String problem) {
        throw new ConfigurationException(List.of(problem));
    }

    /**
     * A page to look at.
     *
     * @param subject what outcomes call it
     * @param due what its owner said of it
     * @param shown the public address
     * @param kind as declared; empty where nothing was
     */
    record Wanted(String subject, Page.Due due, URI shown, Optional<AnswerKind> kind) {
        String accept() {
            return kind.map(SiteProbe::accept).orElse(SiteProbe.LIKE_A_BROWSER);
        }
    }
}
