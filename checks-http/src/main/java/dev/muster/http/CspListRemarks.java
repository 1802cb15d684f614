package dev.muster.http;

import dev.muster.http.CspSource.Kind;
import java.util.List;
import java.util.Set;

/** What is wrong with a list of sources as a whole; its members are judged by {@link CspSourceRemarks}. */
final class CspListRemarks {
    private static final Set<String> FOR_SCRIPTS =
            Set.of("default-src", "script-src", "script-src-elem", "script-src-attr");

    private CspListRemarks() {}

    static void add(CspDirective list, List<CspRemark> remarks) {
        for (CspSource source : list.sources()) {
            CspSourceRemarks.of(source)
                    .map(remark -> new CspRemark(list.name() + ": " + remark.observed(), remark.fix()))
                    .ifPresent(remarks::add);
        }
        if (list.has(CspSource.NONE) && list.sources().size() > 1) {
            remarks.add(new CspRemark(
                    list.name() + ": 'none' does not count beside other sources", "leave 'none' or the others"));
        }
        if (blocksEveryScript(list)) {
            remarks.add(new CspRemark(
                    list.name() + ": 'strict-dynamic' without a valid nonce or hash blocks every script",
                    "add 'nonce-{random}', or take 'strict-dynamic' out"));
        }
        if (hasNoAncestor(list)) {
            remarks.add(new CspRemark(
                    "frame-ancestors takes no keyword but 'self' and 'none'", "write: frame-ancestors 'self'"));
        }
    }

    private static boolean blocksEveryScript(CspDirective list) {
        return list.has(CspSource.STRICT_DYNAMIC)
                && FOR_SCRIPTS.contains(list.name())
                && !list.has(Kind.NONCE)
                && !list.has(Kind.HASH);
    }

    /** Ancestors are hosts and schemes: there is nothing inline about them (CSP3, #directive-frame-ancestors). */
    private static boolean hasNoAncestor(CspDirective list) {
        return list.name().equals("frame-ancestors") && list.sources().stream().anyMatch(CspListRemarks::isNoAncestor);
    }

    private static boolean isNoAncestor(CspSource source) {
        return switch (source.kind()) {
            case KEYWORD -> !source.is(CspSource.NONE) && !source.is("'self'");
            case NONCE, HASH -> true;
            case SCHEME, HOST, INVALID -> false;
        };
    }
}
