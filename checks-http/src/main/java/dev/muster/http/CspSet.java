package dev.muster.http;

import dev.muster.http.CspPolicy.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Every policy of one answer. Rules ask what is in force when all of the enforced ones hold at once.
 *
 * @param all as they came, header fields first
 * @param enforced those of header and meta that have a directive that browsers know
 */
record CspSet(List<CspPolicy> all, List<CspPolicy> enforced) {
    /** {@return the policies of this answer} */
    static CspSet of(Exchange exchange) {
        return of(exchange.fields(), metaPolicies(PageFacts.tags(exchange)));
    }

    private static List<String> metaPolicies(List<Html.Tag> tags) {
        List<String> policies = new ArrayList<>();
        for (Html.Tag tag : tags) {
            if (tag.name().equals("body")) {
                return policies;
            }
            if (tag.standsFor("content-security-policy")) {
                policies.add(tag.attribute("content").orElse(""));
            }
        }
        return policies;
    }

    /**
     * {@return the policies of these fields and of meta elements}
     *
     * @param metaPolicies the contents of the head's meta elements whose http-equiv is Content-Security-Policy, in order
     */
    static CspSet of(Fields fields, List<String> metaPolicies) {
        List<CspPolicy> all = new ArrayList<>();
        for (Place place : List.of(Place.HEADER, Place.REPORT_ONLY)) {
            fields.values(place.label()).forEach(value -> all.addAll(CspParser.list(place, value)));
        }
        metaPolicies.forEach(content -> all.add(CspParser.one(Place.META, content)));
        return new CspSet(
                List.copyOf(all),
                all.stream()
                        .filter(policy -> policy.place() != Place.REPORT_ONLY && policy.isEffective())
                        .toList());
    }

    /** {@return those that stood in this place} */
    List<CspPolicy> of(Place place) {
        List<CspPolicy> there = new ArrayList<>(all);
        there.removeIf(policy -> policy.place() != place);
        return there;
    }

    boolean has(Place place) {
        return !of(place).isEmpty();
    }

    boolean enforcedBy(Place place) {
        return enforced.stream().anyMatch(policy -> policy.place() == place);
    }

    /** {@return what the enforced policies say of what this directive governs, where it is allowed if the test holds} */
    CspStance stance(String directive, Predicate<CspDirective> allowed) {
        return CspStance.of(enforced, policy -> stance(policy, directive, allowed));
    }

    private static CspStance stance(CspPolicy policy, String directive, Predicate<CspDirective> allowed) {
        if (sandboxed(policy, directive)) {
            return CspStance.FORBIDS;
        }
        return policy.governing(directive)
                .map(list -> allowed.test(list) ? CspStance.ALLOWS : CspStance.FORBIDS)
                .orElse(CspStance.SILENT);
    }

    private static boolean sandboxed(CspPolicy policy, String directive) {
        return switch (directive) {
            case "script-src", "script-src-elem", "script-src-attr" -> policy.sandboxedWithout("allow-scripts");
            case "form-action" -> policy.sandboxedWithout("allow-forms");
            default -> false;
        };
    }

    boolean allows(String directive, Predicate<CspDirective> allowed) {
        return stance(directive, allowed) == CspStance.ALLOWS;
    }

    /** {@return whether any policy governs what this directive does, by itself or by what stands in for it} */
    boolean governs(String directive) {
        return stance(directive, any -> true) != CspStance.SILENT;
    }

    /** {@return the directives of the enforced policies that govern what this one does, one of each policy} */
    List<CspDirective> governing(String directive) {
        List<CspDirective> governing = new ArrayList<>();
        enforced.forEach(policy -> policy.governing(directive).ifPresent(governing::add));
        return governing;
    }

    /** {@return the name of the first directive that governs this one and of which the test holds; else its own} */
    String culprit(String directive, Predicate<CspDirective> test) {
        return governing(directive).stream()
                .filter(test)
                .map(CspDirective::name)
                .findFirst()
                .orElse(directive);
    }

    /** {@return the directives of this name, without what stands in for them} */
    List<CspDirective> directives(String name) {
        List<CspDirective> directives = new ArrayList<>();
        enforced.forEach(policy -> policy.directive(name).ifPresent(directives::add));
        return directives;
    }
}
