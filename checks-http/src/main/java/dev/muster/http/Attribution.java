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
 */
record Attribution(Layer layer, String why, String begin, Extent whole) {
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

        /** {@return whether this instance cannot put it right} */
        boolean elsewhere() {
            return this == PROXY || this == UNKNOWN;
        }
    }

    /** Whether more is to be said than how it begins. */
    private enum Extent {
        WHOLE,
        BEGINNING
    }

    static final Attribution UNSEEN =
            new Attribution(Layer.UNKNOWN, "the service could not be asked what it sends itself", "", Extent.BEGINNING);

    /**
     * {@return who is responsible for a failure at the public URL}
     *
     * @param own what the rule says of the service's own answer; empty where it says nothing about this subject
     */
    static Attribution of(Optional<Outcome> own, Passage passage) {
        if (own.isPresent() && own.get() instanceof Outcome.Inconclusive) {
            return new Attribution(
                    Layer.UNKNOWN, "what the service sends itself could not be judged", "", Extent.BEGINNING);
        }
        return own.isPresent() && own.get() instanceof Outcome.Failed
                ? ownFault(passage.field(), passage.movement())
                : onTheWay(passage.field(), passage.movement());
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
                new Attribution(
                        Layer.PROXY,
                        "the service does not send it: " + BETWEEN + "adds " + field,
                        "where it is added," + WHERE + ": ",
                        Extent.BEGINNING);
            case ABSENT, KEPT ->
                new Attribution(
                        Layer.PROXY,
                        "the service's own answer is right: it is changed by " + BETWEEN.strip(),
                        "look for what changes it" + WHERE + "; what is wanted: ",
                        Extent.BEGINNING);
        };
    }

    private static Attribution proxy(String why, String fix) {
        return new Attribution(Layer.PROXY, why, fix, Extent.WHOLE);
    }

    private static Attribution ownFault(String field, Movement movement) {
        return switch (movement) {
            case ABSENT ->
                of(
                        Layer.EITHER,
                        "neither the service sends " + field + " nor does anything between add it",
                        "in the service or at the proxy, not in both: ");
            case ADDED ->
                of(
                        Layer.PROXY,
                        "the service sends no " + field + ", and what " + BETWEEN + "adds is not right",
                        "at the proxy, where it is added: ");
            case REMOVED ->
                of(
                        Layer.BOTH,
                        "what the service sends is not right either, and " + BETWEEN + "removes it",
                        "let " + field + " pass at the proxy, and in the service: ");
            case DOUBLED ->
                of(
                        Layer.BOTH,
                        "what the service sends is not right either, and " + BETWEEN + "adds one more",
                        "set " + field + " in one layer only: ");
            case KEPT, CHANGED ->
                of(Layer.SERVICE, "its own answer is not right either", "in the service, which sends it so: ");
        };
    }

    private static Attribution of(Layer layer, String why, String begin) {
        return new Attribution(layer, why, begin, Extent.BEGINNING);
    }

    /**
     * {@return the failure with who is responsible for it}
     *
     * <p>What this instance cannot put right is no reason to keep it from traffic: at most a warning.
     */
    Outcome on(Outcome.Failed failed, RuleInfo rule) {
        Severity severity = failed.severity().orElse(rule.severity());
        boolean lower = layer.elsewhere() && severity.compareTo(Severity.WARNING) > 0;
        String fix = failed.fix().isEmpty() ? rule.fix() : failed.fix();
        return new Outcome.Failed(
                failed.subject(),
                Optional.of(lower ? Severity.WARNING : severity),
                failed.observed() + "; layer: " + layer.word() + " (" + why + ")",
                failed.expected(),
                whole == Extent.WHOLE ? begin : begin + fix,
                failed.more());
    }
}
