package dev.muster.http;

import dev.muster.ConfigurationException;
import dev.muster.http.Expectations.Audience;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a check of a site is to look at. Immutable; each method returns a changed copy.
 *
 * @param id of the check
 * @param base the page that every rule of a site begins at
 * @param declared further pages
 * @param expectations of all pages
 * @param trust over TLS
 * @param reach how far requests may go
 */
record Plan(String id, URI base, List<Declared> declared, Expectations expectations, Trust trust, Reach reach) {
    private static final int MOST_PAGES = 20;

    Plan {
        declared = List.copyOf(declared);
        if (declared.size() > MOST_PAGES) {
            throw new ConfigurationException(
                    List.of(id + " has more than " + MOST_PAGES + " pages: put some into a check of their own"));
        }
    }

    /**
     * {@return a plan of one page}
     *
     * @throws ConfigurationException if the address is none that can be asked
     */
    static Plan of(String id, URI base) {
        return new Plan(
                id, Address.require(base, id), List.of(), Expectations.standard(), Trust.usual(), Reach.PASSIVE);
    }

    Plan named(String name) {
        return new Plan(name, base, declared, expectations, trust, reach);
    }

    Plan trusting(Trust other) {
        return new Plan(id, base, declared, expectations, other, reach);
    }

    Plan reaching(Reach other) {
        return new Plan(id, base, declared, expectations, trust, other);
    }

    Plan expecting(Expectations other) {
        return new Plan(id, base, declared, other, trust, reach);
    }

    /** {@return a copy that looks at this path of the host too} */
    Plan with(String path, AnswerKind kind) {
        List<Declared> all = new ArrayList<>(declared);
        all.add(new Declared(path, Address.path(base, path, id), kind));
        Set<URI> seen = new HashSet<>(Set.of(base));
        if (!all.stream().allMatch(one -> seen.add(one.uri()))) {
            throw new ConfigurationException(List.of(id + " names the path \"" + path + "\" twice: keep one"));
        }
        return new Plan(id, base, all, expectations, trust, reach);
    }

    /**
     * {@return a copy in which the answer at this path is meant for these}
     *
     * @param known whether there is something else to judge at that path than a page
     */
    Plan marking(String path, Audience audience, Predicate<String> known) {
        URI address = Address.path(base, path, id);
        boolean named = address.equals(base)
                || declared.stream().anyMatch(one -> one.uri().equals(address));
        if (!named && !known.test(path)) {
            throw new ConfigurationException(List.of(id + " says whom the path \"" + path
                    + "\" is meant for, and does not look at it: name it before, by page, api or staticFile"));
        }
        if (expectations.audienceAt(address) != Audience.UNSTATED) {
            throw new ConfigurationException(
                    List.of(id + " says twice whom the path \"" + path + "\" is meant for: keep one"));
        }
        return expecting(expectations.mark(address, audience));
    }

    /** {@return the page that cross-origin requests are tried on: the first API, or else the base} */
    URI forScripts(URI page) {
        return declared.stream()
                .filter(one -> one.kind() == AnswerKind.API)
                .map(Declared::uri)
                .findFirst()
                .orElse(page);
    }

    /**
     * How far requests may go.
     *
     * @param active whether more than plain reads of the named pages are allowed
     * @param plain where plain http is tried
     * @param burst the path that is asked again and again
     * @param mostBody the largest body that the service means to take, in bytes
     */
    record Reach(boolean active, Optional<URI> plain, Optional<URI> burst, Optional<Long> mostBody) {
        static final Reach PASSIVE = new Reach(false, Optional.empty(), Optional.empty(), Optional.empty());

        boolean intrusive() {
            return burst.isPresent() || mostBody.isPresent();
        }
    }
}
