package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.Optional;

/**
 * Who is responsible for a finding at the public URL, and what is therefore to be done.
 *
 * @param layer who
 * @param why what became of the field on the way
 * @param begin how what to do begins
 * @param whole whether that is all there is to do
 * @param most how grave it can be: what this instance cannot put right is no reason to keep it from traffic
 */
record Attribution(Layer layer, String why, String begin, Extent whole, Severity most) {
    private static final String BETWEEN = "something between it and the public URL ";
    private static final String WHERE =
            " at the proxy (nginx: look for add_header and proxy_hide_header, Apache: Header, and the settings of a CDN)";

    /** The parts through which an answer passes. A proxy stands for all that is between. */
    enum Layer {
        SERVICE,
        PROXY,
        EITHER,
        BOTH,
        UNKNOWN;

        String word() {
            return switch (this) {
                case SERVICE -> "service";
                case PROXY -> "proxy";
                case EITHER -> "service or proxy";
                case BOTH -> "service and proxy";
                case UNKNOWN -> "not known";
            };
        }
    }

    /** Whether more is to be said than how it begins. */
    private enum Extent {
        WHOLE,
        BEGINNING
    }

    static final Attribution UNSEEN =
            elsewhere(Layer.UNKNOWN, "the service could not be asked what it sends itself", "");

    /**
     * {@return who is responsible for a failure at the public URL}
     *
     * @param grave how grave that is
     * @param own what the rule says of the service's own answer; empty where it says nothing about this subject
     */
    static Attribution of(Severity grave, Optional<Outcome> own, RuleInfo rule, Passage passage) {
        if (own.isPresent() && own.get() instanceof Outcome.Inconclusive) {
            return elsewhere(Layer.UNKNOWN, "what the service sends itself could not be judged", "");
        }
        if (own.isPresent() && own.get() instanceof Outcome.Failed failed) {
            Severity fault = severity(failed, rule);
            boolean worse = fault.compareTo(grave) < 0 && passage.movement() == Movement.CHANGED;
            return worse
                    ? both("makes it worse", "in the service, and at the proxy, which changes it: ", fault)
                    : ownFault(passage.field(), passage.movement(), fault);
        }
        return onTheWay(passage.field(), passage.movement());
    }

    static Severity severity(Outcome.Failed failed, RuleInfo rule) {
        return failed.severity().orElse(rule.severity());
    }

    private static Attribution onTheWay(String field, Movement movement) {
        return switch (movement) {
            case REMOVED ->
                proxy(
                        "the service sends " + field + ", and " + BETWEEN + "removes it",
                        "let " + field + " pass as the service sends it," + WHERE);
            case CHANGED ->
                proxy(
                        "the service sends another " + field + ", and " + BETWEEN + "changes it",
                        "let " + field + " pass as the service sends it," + WHERE);
            case DOUBLED ->
                proxy(
                        "the service sends " + field + " itself, and " + BETWEEN + "adds one more",
                        "set " + field + " in one layer only: take it out of the service, or" + WHERE);
            case ADDED ->
                elsewhere(
                        Layer.PROXY,
                        "the service does not send it: " + BETWEEN + "adds " + field,
                        "where it is added," + WHERE + ": ");
            case ABSENT, KEPT ->
                elsewhere(
                        Layer.PROXY,
                        "the service's own answer is right: it is changed by " + BETWEEN.strip(),
                        "look for what changes it" + WHERE + "; what is wanted: ");
        };
    }

    private static Attribution proxy(String why, String fix) {
        return new Attribution(Layer.PROXY, why, fix, Extent.WHOLE, Severity.WARNING);
    }

    private static Attribution elsewhere(Layer layer, String why, String begin) {
        return new Attribution(layer, why, begin, Extent.BEGINNING, Severity.WARNING);
    }

    private static Attribution ownFault(String field, Movement movement, Severity fault) {
        return switch (movement) {
            case ABSENT ->
                fault(
                        Layer.EITHER,
                        "neither the service sends " + field + " nor does anything between add it",
                        "in the service or at the proxy, not in both: ",
                        fault);
            case ADDED ->
                elsewhere(
                        Layer.PROXY,
                        "the service sends no " + field + ", and what " + BETWEEN + "adds is not right",
                        "at the proxy, where it is added: ");
            case REMOVED -> both("removes it", "let " + field + " pass at the proxy, and in the service: ", fault);
            case DOUBLED -> both("adds one more", "set " + field + " in one layer only: ", fault);
            case KEPT, CHANGED ->
                fault(
                        Layer.SERVICE,
                        "its own answer is not right either",
                        "in the service, which sends it so: ",
                        fault);
        };
    }

    private static Attribution both(String deed, String begin, Severity fault) {
        return fault(Layer.BOTH, "what the service sends is not right either, and " + BETWEEN + deed, begin, fault);
    }

    private static Attribution fault(Layer layer, String why, String begin, Severity fault) {
        return new Attribution(layer, why, begin, Extent.BEGINNING, graver(fault, Severity.WARNING));
    }

    private static Severity graver(Severity one, Severity other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** {@return the failure with who is responsible for it, and no graver than that allows} */
    Outcome on(Outcome.Failed failed, RuleInfo rule) {
        Severity severity = severity(failed, rule);
        String fix = failed.fix().isEmpty() ? rule.fix() : failed.fix();
        return new Outcome.Failed(
                failed.subject(),
                Optional.of(severity.compareTo(most) > 0 ? most : severity),
                failed.observed() + "; layer: " + layer.word() + " (" + why + ")",
                failed.expected(),
                whole == Extent.WHOLE ? begin : begin + fix,
                failed.more());
    }
}
