package dev.muster.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How an address of the public URL is reached at the service itself, past whatever stands between. What is before the
 * last slash of the one path takes the place of that of the other, as in a proxy that serves a service under a prefix.
 *
 * @param service the service's own address
 * @param shown the public URL
 */
record Route(URI service, URI shown) {
    /** {@return the service's address of a public one; empty where the proxy may send that to somebody else} */
    Optional<URI> toService(URI address) {
        String prefix = directory(shown);
        return address.getRawPath().startsWith(prefix)
                ? Optional.of(moved(address, service, prefix, directory(service)))
                : Optional.empty();
    }

    /** {@return the public address of one of the service's} */
    URI toShown(URI address) {
        String prefix = directory(service);
        return address.getRawPath().startsWith(prefix)
                ? moved(address, shown, prefix, directory(shown))
                : moved(address, shown, "", "");
    }

    /** {@return the request as a proxy passes it on; it names no client, for there is none} */
    Request asProxy(URI address) {
        String authority = Place.of(shown).authority();
        String quoted = authority.indexOf(':') < 0 ? authority : '"' + authority + '"';
        Request request = Request.get(address)
                .with("Host", authority)
                .with("X-Forwarded-Proto", shown.getScheme())
                .with("X-Forwarded-Host", authority)
                .with("Forwarded", "host=" + quoted + ";proto=" + shown.getScheme());
        boolean prefixed = directory(service).equals("/") && !directory(shown).equals("/");
        return prefixed ? request.with("X-Forwarded-Prefix", withoutSlash(directory(shown))) : request;
    }

    /** {@return the request as a proxy passes it on that calls the service by its own name} */
    Request byOwnName(URI address) {
        return Request.get(address)
                .with("X-Forwarded-Proto", shown.getScheme())
                .with("Forwarded", "proto=" + shown.getScheme());
    }

    /**
     * {@return where an answer of the service leads on the service: what leads to the public URL leads there too, and so
     * does what leads to another port or scheme of its own, which would be something else}
     */
    Optional<URI> next(Exchange answer) {
        return Redirects.target(answer).map(Address::clean).flatMap(this::onService);
    }

    private Optional<URI> onService(URI target) {
        Place place = Place.of(target);
        boolean shownThere = place.sameHost(Place.of(shown)) && !place.equals(Place.of(service));
        if (shownThere) {
            return toService(target);
        }
        return place.sameHost(Place.of(service)) ? Optional.of(moved(target, service, "", "")) : Optional.empty();
    }

    /** {@return the service's answer, as that of the public URL: so it is meant} */
    Exchange asShown(Exchange answer) {
        List<Exchange.Redirect> redirects = answer.redirects().stream()
                .map(each -> new Exchange.Redirect(toShown(each.uri()), each.status(), each.fields()))
                .toList();
        return new Exchange(
                answer.method(),
                toShown(answer.uri()),
                answer.sent(),
                answer.status(),
                answer.fields(),
                answer.body(),
                answer.took(),
                redirects);
    }

    private static URI moved(URI address, URI base, String prefix, String other) {
        String path = other + address.getRawPath().substring(prefix.length());
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + path + query);
    }

    private static String directory(URI uri) {
        return uri.getRawPath().substring(0, uri.getRawPath().lastIndexOf('/') + 1);
    }

    private static String withoutSlash(String directory) {
        return directory.substring(0, directory.length() - 1);
    }
}
