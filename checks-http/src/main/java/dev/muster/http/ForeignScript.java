package dev.muster.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A script that another host answers for, or whose address leaves the scheme to the page.
 *
 * @param address where it comes from
 * @param flaw what is wrong about how it is embedded
 */
record ForeignScript(ScriptAddress address, Flaw flaw) {
    /** What is wrong, worst first. */
    enum Flaw {
        /** Anybody on the way can change it. */
        PLAIN_HTTP,
        /** Whether it is encrypted is left to the page. */
        SCHEME_RELATIVE,
        /** Nothing says what it has to be. */
        UNPINNED,
        /** Browsers do not run it: what they cannot read they cannot verify. */
        NO_CROSSORIGIN,
        /** Nothing. */
        NONE
    }

    /** What every digest is longer than: 32 bytes in base64, without padding, are 43 characters. */
    private static final int DIGEST = 43;

    private static final Set<String> ALGORITHMS = Set.of("sha256", "sha384", "sha512");

    /** {@return the foreign scripts among these tags of the page with this address, in order} */
    static List<ForeignScript> in(List<Html.Tag> tags, URI page) {
        Optional<ScriptAddress> base = base(tags).map(href -> ScriptAddress.of(href, page));
        List<ForeignScript> scripts = new ArrayList<>();
        for (Html.Tag tag : tags) {
            if (tag.name().equals("script") && tag.has("src") && runs(tag)) {
                ScriptAddress written = ScriptAddress.of(tag.attribute("src").orElseThrow(), page);
                ScriptAddress address = isLocal(written, page) ? base.orElse(written) : written;
                if (written.relative() || isForeign(address.host(), ownHost(page))) {
                    scripts.add(new ForeignScript(address, flaw(tag, address)));
                }
            }
        }
        return scripts;
    }

    private static Optional<String> base(List<Html.Tag> tags) {
        for (Html.Tag tag : tags) {
            if (tag.name().equals("base") && tag.has("href")) {
                return tag.attribute("href");
            }
        }
        return Optional.empty();
    }

    /** Neither a host of its own nor, as in data:, no need of one. */
    private static boolean isLocal(ScriptAddress written, URI page) {
        return written.host().isEmpty()
                && !written.relative()
                && written.scheme().equals(page.getScheme());
    }

    /** Of another type it is data, which browsers do not fetch. */
    private static boolean runs(Html.Tag tag) {
        String type = FieldValues.trim(Ascii.lower(tag.attribute("type").orElse("")));
        return type.isEmpty() || type.equals("module") || Kinds.isScript(type);
    }

    private static String ownHost(URI page) {
        String host = Objects.requireNonNullElse(page.getHost(), "").toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** The host itself, those below it and that above it are one owner's. Of siblings nobody knows, as on a shared domain. */
    private static boolean isForeign(String host, String own) {
        boolean kin =
                host.equals(own) || host.endsWith("." + own) || (own.endsWith("." + host) && host.indexOf('.') > 0);
        return !host.isEmpty() && !kin;
    }

    private static Flaw flaw(Html.Tag tag, ScriptAddress address) {
        if (address.scheme().equals("http") && !address.relative()) {
            return Flaw.PLAIN_HTTP;
        }
        if (address.relative()) {
            return Flaw.SCHEME_RELATIVE;
        }
        if (!isPinned(tag.attribute("integrity").orElse(""))) {
            return Flaw.UNPINNED;
        }
        boolean module = Ascii.lower(tag.attribute("type").orElse("")).equals("module");
        return module || tag.has("crossorigin") ? Flaw.NONE : Flaw.NO_CROSSORIGIN;
    }

    /** Browsers skip what they do not know; a value of nothing else pins nothing. */
    private static boolean isPinned(String integrity) {
        return Ascii.words(integrity).stream().anyMatch(ForeignScript::isDigest);
    }

    private static boolean isDigest(String word) {
        int dash = word.indexOf('-');
        return dash > 0 && ALGORITHMS.contains(Ascii.lower(word.substring(0, dash))) && word.length() - dash > DIGEST;
    }
}
