package dev.muster.http;

import dev.muster.http.CspSource.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with a list of sources as a whole; its members are judged by {@link CspSourceRemarks}. */
final class CspListRemarks {
    private static final Set<String> FOR_SCRIPTS =
            Set.of("default-src", "script-src", "script-src-elem", "script-src-attr");

    private CspListRemarks() {}

    static Stream<CspRemark> of(CspDirective list) {
        return Stream.of(
                        list.sources().stream()
                                .flatMap(source -> CspSourceRemarks.of(source).stream())
                                .map(remark -> new CspRemark(list.name() + ": " + remark.observed(), remark.fix())),
                        none(list).stream(),
                        strictDynamic(list).stream(),
                        ancestors(list).stream())
                .flatMap(remarks -> remarks);
    }

    private static Optional<CspRemark> none(CspDirective list) {
        return remark(
                list.has(CspSource.NONE) && list.sources().size() > 1,
                list.name() + ": 'none' does not count beside other sources",
                "leave 'none' or the others");
    }

    private static Optional<CspRemark> strictDynamic(CspDirective list) {
        return remark(
                FOR_SCRIPTS.contains(list.name())
                        && list.has(CspSource.STRICT_DYNAMIC)
                        && !list.has(Kind.NONCE)
                        && !list.has(Kind.HASH),
                list.name() + ": 'strict-dynamic' without a valid nonce or hash blocks every script",
                "add 'nonce-{random}', or take 'strict-dynamic' out");
    }

    /** Ancestors are hosts and schemes: there is nothing inline about them (CSP3, #directive-frame-ancestors). */
    private static Optional<CspRemark> ancestors(CspDirective list) {
        boolean foreign =
                list.name().equals("frame-ancestors") && list.sources().stream().anyMatch(CspListRemarks::isNoAncestor);
        return remark(
                foreign, "frame-ancestors takes no keyword but 'self' and 'none'", "write: frame-ancestors 'self'");
    }

    private static boolean isNoAncestor(CspSource source) {
        return switch (source.kind()) {
            case KEYWORD -> !source.is(CspSource.NONE) && !source.is("'self'");
            case NONCE, HASH -> true;
            case SCHEME, HOST, INVALID -> false;
        };
    }

    private static Optional<CspRemark> remark(boolean holds, String observed, String fix) {
        return holds ? Optional.of(new CspRemark(observed, fix)) : Optional.empty();
    }
}
