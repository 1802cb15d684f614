package dev.muster.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One directive of a policy. Its value is read as a list of sources, which for some directives means nothing.
 *
 * @param name in lower case
 * @param tokens of its value, as they came
 * @param sources the same, read
 */
record CspDirective(String name, List<String> tokens, List<CspSource> sources) {
    static CspDirective of(String name, List<String> tokens) {
        List<CspSource> sources = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            sources.add(CspSource.parse(token));
        }
        return new CspDirective(name, List.copyOf(tokens), List.copyOf(sources));
    }

    boolean has(String keyword) {
        return any(source -> source.is(keyword));
    }

    boolean has(CspSource.Kind kind) {
        return any(source -> source.kind() == kind);
    }

    boolean reaches(String scheme, String host) {
        return any(source -> source.reaches(scheme, host));
    }

    /** {@return the same for scripts, where 'strict-dynamic' takes hosts and schemes out of force} */
    boolean reachesScript(String scheme, String host) {
        return !has(CspSource.STRICT_DYNAMIC) && reaches(scheme, host);
    }

    /** {@return whether every inline script runs: a nonce, a hash or 'strict-dynamic' ends that (CSP3, #allow-all-inline)} */
    boolean allowsInlineScript() {
        return allowsInlineStyle() && !has(CspSource.STRICT_DYNAMIC);
    }

    /** {@return whether every inline style counts: a nonce or a hash ends that} */
    boolean allowsInlineStyle() {
        return has(CspSource.UNSAFE_INLINE) && !has(CspSource.Kind.NONCE) && !has(CspSource.Kind.HASH);
    }

    private boolean any(Predicate<CspSource> wanted) {
        for (CspSource source : sources) {
            if (wanted.test(source)) {
                return true;
            }
        }
        return false;
    }
}
