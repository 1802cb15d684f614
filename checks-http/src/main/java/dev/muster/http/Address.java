package dev.muster.http;

import dev.muster.ConfigurationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an owner may name as an address or a path. */
final class Address {
    private static final int MOST_PORT = 65535;

    private Address() {}

    /**
     * {@return the same address, with a path and without a fragment, in ASCII}
     *
     * @throws ConfigurationException if it is none that a request can be sent to, naming everything that is to change
     */
    static URI require(URI uri, String checkId) {
        List<String> problems = new ArrayList<>();
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!uri.isAbsolute()) {
            problems.add("it is relative: begin it with https:// and the host");
        } else if (!scheme.equals("http") && !scheme.equals("https")) {
            problems.add("its scheme is " + scheme + ": write http or https");
        } else if (uri.getHost() == null) {
            problems.add("it names no host: write one of letters, digits, dots and dashes behind the scheme");
        }
        if (uri.getRawUserInfo() != null) {
            problems.add("it holds a user name or password: take them out");
        }
        if (uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
            problems.add("its port is not 1 to " + MOST_PORT);
        }
        refuse(problems.stream()
                .map(problem -> checkId + " cannot ask the given address: " + problem)
                .toList());
        return clean(uri);
    }

    /**
     * {@return the address of this path on the host of that one}
     *
     * @throws ConfigurationException if it is no path, or leads off the host
     */
    static URI path(URI base, String path, String checkId) {
        String name = checkId + ": the path \"" + path + "\" ";
        if (!path.startsWith("/") || path.startsWith("//")) {
            refuse(List.of(name + "does not begin with one slash: write it as in /orders"));
        }
        try {
            URI whole = base.resolve(new URI(path));
            if (whole.getRawFragment() != null) {
                refuse(List.of(name + "has a fragment, which is never sent: take # and what follows out"));
            }
            return clean(whole);
        } catch (java.net.URISyntaxException e) {
            throw new ConfigurationException(
                    List.of(name + "holds characters that have to be percent-encoded, such as a space as %20"));
        }
    }

    /** {@return the address as it is asked: resolving against an empty path would go wrong} */
    static URI clean(URI uri) {
        String text = uri.toASCIIString();
        String bare = text.indexOf('#') < 0 ? text : text.substring(0, text.indexOf('#'));
        if (!uri.getRawPath().isEmpty()) {
            return URI.create(bare);
        }
        int query = bare.indexOf('?');
        return URI.create(query < 0 ? bare + "/" : bare.substring(0, query) + "/" + bare.substring(query));
    }

    /** {@return what may be shown of an address: no query, which may hold a token} */
    static String shown(URI uri) {
        return uri.getScheme() + "://" + Place.of(uri).authority() + uri.getRawPath();
    }

    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
