package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fields that browsers dropped are gone from the answers. One outcome for each that is still sent. */
final class ObsoleteRule implements Rule<PageFacts> {
    static final RuleInfo INFO = RuleInfo.of("http.obsolete")
            .title("No obsolete headers are sent")
            .severity(Severity.WARNING)
            .passes("none of X-XSS-Protection (but 0), Expect-CT, Public-Key-Pins, Feature-Policy, Pragma is sent")
            .fix("remove the header where it is set: the application, its framework or the proxy")
            .reference("https://www.rfc-editor.org/rfc/rfc9111#section-5.4")
            .reference("https://www.rfc-editor.org/rfc/rfc7469")
            .reference("https://www.rfc-editor.org/rfc/rfc9163")
            .tag("headers");

    private static final String PINS = "Public-Key-Pins";
    private static final String XSS = "X-XSS-Protection";

    /** Each with the reason. */
    private static final Map<String, String> OBSOLETE = new TreeMap<>(Map.of(
            XSS,
            "browsers removed the filter that it switches, which opened holes of its own",
            "Expect-CT",
            "browsers require certificate transparency by themselves",
            PINS,
            "browsers ignore it, and an old one may lock itself out",
            PINS + "-Report-Only",
            "browsers ignore it",
            "Feature-Policy",
            "Permissions-Policy took its place",
            "Pragma",
            "it has no meaning in answers: Cache-Control says it"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PageFacts facts) {
        Fields fields = facts.exchange().fields();
        List<Outcome> found = OBSOLETE.entrySet().stream()
                .filter(entry -> isSent(fields, entry.getKey()))
                .map(entry -> found(fields, entry.getKey(), entry.getValue()))
                .toList();
        return found.isEmpty() ? List.of(Outcome.passed("none of " + OBSOLETE.size() + " is sent")) : found;
    }

    /** Zero switches the old filter off: that is what OWASP advises for browsers that still have it. */
    private static boolean isSent(Fields fields, String name) {
        List<String> values = fields.values(name);
        return name.equals(XSS) ? values.stream().anyMatch(value -> !isZero(value)) : !values.isEmpty();
    }

    private static boolean isZero(String value) {
        return value.equals("0") || value.startsWith("0;") || value.startsWith("0 ");
    }

    private static Outcome found(Fields fields, String name, String reason) {
        boolean locksOut = name.equals(PINS) && fields.values(name).stream().anyMatch(value -> pins(value) == 1);
        Outcome outcome = locksOut
                ? Outcome.failed("it is sent without a second pin: losing one key locks visitors out")
                : Outcome.failed(Severity.INFO, "it is sent: " + reason);
        return outcome.at(name);
    }

    private static long pins(String value) {
        return Arrays.stream(value.split(";"))
                .map(FieldValues::trim)
                .filter(directive -> Ascii.startsWith(directive, 0, "pin-"))
                .distinct()
                .count();
    }
}
