package dev.muster.tls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What an enumeration has seen so far, and what that amounts to if it ends here. */
final class Sightings {
    static final String CLOSES = "it closed connections, in the end also on a hello that it had answered";

    private final List<SuiteSearch> searches;
    private Optional<Contact> cut = Optional.empty();
    private Optional<Seen<List<Integer>>> groups = Optional.empty();
    private Optional<Seen<List<Integer>>> curves = Optional.empty();
    private Optional<Seen<DhSize>> fields = Optional.empty();
    private Optional<Seen<Boolean>> order = Optional.empty();
    private Optional<VersionOffer> ssl2 = Optional.empty();
    private boolean closingsCount = true;

    /** Begins with a search for each version, newest first. */
    Sightings(List<SuiteSearch> searches) {
        this.searches = searches;
    }

    List<SuiteSearch> searches() {
        return searches;
    }

    /** {@return the search for the newest version that is taken} */
    Optional<SuiteSearch> best() {
        return searches.stream().filter(SuiteSearch::accepted).findFirst();
    }

    /** {@return the search for the newest version below TLS 1.3 that is taken} */
    private Optional<SuiteSearch> bestOld() {
        return old().stream().filter(SuiteSearch::accepted).findFirst();
    }

    private List<SuiteSearch> old() {
        return searches.subList(1, searches.size());
    }

    /** {@return the search for the newest version below TLS 1.3 that has such suites and can name groups} */
    Optional<SuiteSearch> bestWith(KeyParameters kind) {
        return old().stream()
                .filter(search -> search.protocol() != Protocol.SSL3)
                .filter(search -> !search.found(kind).isEmpty())
                .findFirst();
    }

    /** {@return a search with two suites that were offered at once, rather below TLS 1.3, where there are more} */
    Optional<SuiteSearch> withChoice() {
        return old().stream()
                .filter(search -> search.foundInFirst().size() > 1)
                .findFirst()
                .or(() -> Optional.of(searches.get(0))
                        .filter(search -> search.foundInFirst().size() > 1));
    }

    void cut(Contact contact) {
        cut = Optional.of(contact);
    }

    void groups(Seen<List<Integer>> result) {
        groups = Optional.of(result);
    }

    /** Takes those that were asked for, and those that were named without. */
    void curves(Seen<List<Integer>> result) {
        curves = Optional.of(
                result.value().isPresent() ? Seen.of(joined(result.value().get())) : result);
    }

    /** There is nobody to ask for curves: those that were named are all, or only SSLv3 has any. */
    void curvesOfSuites() {
        curves = Optional.of(
                unsure(old()).<Seen<List<Integer>>>map(Seen::not).orElseGet(() -> Seen.of(joined(List.of()))));
    }

    private List<Integer> joined(List<Integer> asked) {
        Set<Integer> all = new LinkedHashSet<>(asked);
        old().forEach(search -> all.addAll(search.curves()));
        return List.copyOf(all);
    }

    /** Takes what a client gets without named groups, and what others got before. */
    void fields(OptionalInt without) {
        OptionalInt with = OptionalInt.empty();
        OptionalInt least = without;
        for (SuiteSearch search : old()) {
            if (search.protocol() == Protocol.SSL3) {
                least = lesser(least, search.smallestField());
            } else {
                with = lesser(with, search.smallestField());
            }
        }
        DhSize size = new DhSize(with, least);
        boolean seen = with.isPresent() || least.isPresent();
        fields = Optional.of(
                seen
                        ? Seen.of(size)
                        : unsure(old()).<Seen<DhSize>>map(Seen::not).orElseGet(() -> Seen.of(size)));
    }

    private static OptionalInt lesser(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || (other.isPresent() && other.getAsInt() < one.getAsInt()) ? other : one;
    }

    void order(Seen<Boolean> result) {
        order = Optional.of(result);
    }

    void ssl2(Optional<List<Integer>> kinds) {
        ssl2 = Optional.of(kinds.map(VersionOffer::accepted).orElseGet(VersionOffer::refused));
    }

    void control(boolean held) {
        closingsCount = held;
    }

    /**
     * {@return none, or why it is not known that there is none}
     *
     * @param search for the version that would have some
     */
    Seen<List<Integer>> none(SuiteSearch search, String what) {
        return unsure(List.of(search))
                .<Seen<List<Integer>>>map(why -> Seen.not("whether " + what + " is offered is not known: " + why))
                .orElseGet(() -> Seen.of(List.of()));
    }

    private Optional<String> unsure(List<SuiteSearch> some) {
        return some.stream()
                .map(search -> search.offer(reason(), closingsCount))
                .filter(offer -> !offer.complete())
                .map(VersionOffer::why)
                .findFirst();
    }

    private String reason() {
        return cut.map(Contact::detail).orElse("");
    }

    /** {@return of the best ServerHello; empty if there was none} */
    String fingerprint() {
        return best().flatMap(SuiteSearch::first)
                .flatMap(ServerAnswer::hello)
                .map(ServerHello::fingerprint)
                .orElse("");
    }

    Enumeration enumeration(int connections) {
        Contact contact = contact();
        boolean tls = contact.speaksTls();
        return new Enumeration(
                contact,
                tls ? Seen.of(offer(connections)) : Seen.not(contact.detail()),
                tls ? chain() : Seen.not(contact.detail()),
                shown().flatMap(ServerAnswer::staple),
                fingerprint());
    }

    private Contact contact() {
        Optional<SuiteSearch> best = best();
        if (best.isPresent()) {
            return new Contact(Contact.Kind.SPEAKS_TLS, best.get().protocol().toString());
        }
        return cut.orElseGet(() -> new Contact(
                Contact.Kind.NO_HANDSHAKE,
                "it took no hello; to the newest " + searches.get(0).why()));
    }

    private Offer offer(int connections) {
        Map<Protocol, VersionOffer> versions = new EnumMap<>(Protocol.class);
        searches.forEach(search -> versions.put(search.protocol(), search.offer(reason(), closingsCount)));
        versions.put(Protocol.SSL2, ssl2.orElseGet(() -> VersionOffer.unknown(reason())));
        return new Offer(versions, result(groups), result(curves), result(fields), hello(), result(order), connections);
    }

    private <T> Seen<T> result(Optional<Seen<T>> result) {
        return closingsCount ? result.orElseGet(() -> Seen.not(reason())) : Seen.not(CLOSES);
    }

    private Seen<Optional<OldHello>> hello() {
        Optional<OldHello> hello = bestOld()
                .flatMap(search -> search.first()
                        .flatMap(ServerAnswer::hello)
                        .map(it -> new OldHello(
                                search.protocol(),
                                it.has(ServerHello.RENEGOTIATION_INFO),
                                it.compression() == ServerHello.DEFLATE,
                                it.has(ServerHello.EXTENDED_MASTER_SECRET))));
        return hello.isPresent()
                ? Seen.of(hello)
                : unsure(old()).<Seen<Optional<OldHello>>>map(Seen::not).orElseGet(() -> Seen.of(hello));
    }

    private Optional<ServerAnswer> shown() {
        return old().stream().flatMap(search -> search.shown().stream()).findFirst();
    }

    private Seen<List<X509>> chain() {
        Optional<ServerAnswer> shown = shown();
        if (shown.isEmpty()) {
            return Seen.not(unsure(old()).orElse("no version below TLS 1.3 showed a certificate"));
        }
        try {
            List<X509> chain = new ArrayList<>();
            for (byte[] one : shown.get().chain()) {
                chain.add(X509.of(one));
            }
            return Seen.of(List.copyOf(chain));
        } catch (IOException e) {
            return Seen.not("a certificate that was sent cannot be read");
        }
    }
}
