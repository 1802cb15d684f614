package dev.muster.tls;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds every suite that an endpoint takes with one version: it is asked again and again for one of those that it has not
 * chosen yet, until it refuses.
 */
final class SuiteSearch {
    /** How far it came. */
    private enum State {
        ASKING,
        /** The version is not spoken. */
        REFUSED,
        /** Nothing is left to ask. */
        DONE,
        /** Something came that leads no further. */
        STUCK
    }

    private final Protocol protocol;
    private final Hellos hellos;
    private final List<List<Integer>> portions = new ArrayList<>();
    private final List<Integer> found = new ArrayList<>();
    private final List<Integer> foundInFirst = new ArrayList<>();
    private final Set<Integer> curves = new LinkedHashSet<>();
    private final TreeSet<Integer> fields = new TreeSet<>();
    private int portion;
    private State state = State.ASKING;
    private String why = "";
    private Optional<ServerAnswer> first = Optional.empty();
    private Optional<ServerAnswer> shown = Optional.empty();
    private boolean byClosing;

    SuiteSearch(Protocol protocol, Hellos hellos) {
        this.protocol = protocol;
        this.hellos = hellos;
        Candidates.of(protocol).forEach(some -> portions.add(new ArrayList<>(some)));
    }

    Protocol protocol() {
        return protocol;
    }

    /** Asks until the version is taken, or known not to be. */
    void begin() throws ContactException, InterruptedException {
        while (state == State.ASKING && found.isEmpty()) {
            step();
        }
    }

    /** Asks until all is known. */
    void finish() throws ContactException, InterruptedException {
        while (state == State.ASKING) {
            step();
        }
    }

    private void step() throws ContactException, InterruptedException {
        List<Integer> offered = portions.get(portion);
        ServerAnswer answer = hellos.ask(ClientHello.of(protocol, offered));
        boolean other = answer.hello().filter(hello -> !hello.of(protocol)).isPresent();
        if (answer.kind() == ServerAnswer.Kind.MALFORMED || answer.kind() == ServerAnswer.Kind.NOT_TLS) {
            end(State.STUCK, said(answer));
        } else if (found.isEmpty() && (other || answer.kind() == ServerAnswer.Kind.VERSION_REFUSED)) {
            end(State.REFUSED, said(answer));
        } else if (answer.hello().isPresent() && !other) {
            chose(answer, answer.hello().get().suite(), offered);
        } else {
            byClosing |= answer.kind() == ServerAnswer.Kind.CLOSED;
            why = said(answer);
            nextPortion();
        }
    }

    private static String said(ServerAnswer answer) {
        return "it answered with " + answer.detail();
    }

    /** What it chose but cannot go on with is not on offer. */
    private void chose(ServerAnswer answer, int suite, List<Integer> offered) {
        if (!offered.removeIf(one -> one == suite)) {
            end(State.STUCK, "it chose " + Suites.of(suite).name() + ", which was not offered");
            return;
        }
        if (answer.accepted()) {
            found.add(suite);
            first = first.or(() -> Optional.of(answer));
            shown = shown.or(() -> Optional.of(answer).filter(it -> !it.chain().isEmpty()));
            answer.curve().ifPresent(curves::add);
            answer.dhBits().ifPresent(fields::add);
            if (portion == 0) {
                foundInFirst.add(suite);
            }
        } else {
            byClosing |= answer.kind() == ServerAnswer.Kind.CLOSED;
        }
        if (offered.isEmpty()) {
            nextPortion();
        }
    }

    private void nextPortion() {
        portion++;
        if (portion == portions.size()) {
            end(found.isEmpty() ? State.REFUSED : State.DONE, why);
        }
    }

    private void end(State last, String reason) {
        state = last;
        why = reason;
    }

    /**
     * {@return what is known of this version}
     *
     * @param cut why no more was asked, where more would have been
     * @param closingsCount whether it says something that the server closed a connection
     */
    VersionOffer offer(String cut, boolean closingsCount) {
        String doubt = state == State.ASKING ? cut : why;
        boolean sure = closingsCount || !byClosing;
        if (!sure) {
            doubt = Sightings.CLOSES;
        }
        if (!found.isEmpty()) {
            return sure && state == State.DONE ? VersionOffer.accepted(found) : VersionOffer.partly(found, doubt);
        }
        return sure && state == State.REFUSED ? VersionOffer.refused() : VersionOffer.unknown(doubt);
    }

    /** {@return how the version was refused, or what else came} */
    String why() {
        return why;
    }

    boolean accepted() {
        return !found.isEmpty();
    }

    /** {@return the suites found of this kind} */
    List<Integer> found(KeyParameters kind) {
        return found.stream().filter(suite -> KeyParameters.of(suite) == kind).toList();
    }

    /** {@return those that it chose from the first portion, in the order in which it did} */
    List<Integer> foundInFirst() {
        return List.copyOf(foundInFirst);
    }

    /** {@return the first answer that took the version} */
    Optional<ServerAnswer> first() {
        return first;
    }

    /** {@return the first answer with certificates in clear text} */
    Optional<ServerAnswer> shown() {
        return shown;
    }

    /** {@return the curves that were named, each once} */
    Set<Integer> curves() {
        return Set.copyOf(curves);
    }

    /** {@return the size of the smallest group of DHE that was given} */
    OptionalInt smallestField() {
        return fields.isEmpty() ? OptionalInt.empty() : OptionalInt.of(fields.first());
    }
}
