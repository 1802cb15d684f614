package dev.muster.tls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds out what an endpoint offers, by hellos alone: versions, suites, groups and what else is seen in clear text. Newest
 * first, one connection at a time. It stops at the first silence and at the run's deadline; what was not asked by then is
 * unknown.
 */
final class Enumerator {
    /** Those of which a hello looks alike, newest first. SSLv2 comes last: to its hello some are silent. */
    private static final List<Protocol> PROTOCOLS =
            List.of(Protocol.TLS13, Protocol.TLS12, Protocol.TLS11, Protocol.TLS10, Protocol.SSL3);

    private final Hellos hellos;
    private final Sightings seen;

    private Enumerator(Dialler dialler) {
        this.hellos = new Hellos(dialler);
        this.seen = new Sightings(
                PROTOCOLS.stream().map(one -> new SuiteSearch(one, hellos)).toList());
    }

    /**
     * {@return everything that the endpoint offers, as far as the time reaches}
     *
     * @throws InterruptedException if this thread was interrupted
     */
    static Enumeration look(Dialler dialler) throws InterruptedException {
        int before = dialler.connections();
        return new Enumerator(dialler).look().enumeration(dialler.connections() - before);
    }

    /**
     * {@return what changes if the endpoint is configured anew, short; by one hello, or two where TLS 1.3 is not offered}
     *
     * @throws ContactException if no TLS came about
     * @throws InterruptedException if this thread was interrupted
     */
    static String fingerprint(Dialler dialler) throws ContactException, InterruptedException {
        Enumerator enumerator = new Enumerator(dialler);
        for (SuiteSearch search : enumerator.seen.searches()) {
            search.begin();
            if (search.accepted()) {
                break;
            }
        }
        return enumerator.seen.fingerprint();
    }

    private Sightings look() throws InterruptedException {
        try {
            versions();
            if (seen.best().isPresent()) {
                suites();
                groups();
                curves();
                fields();
                order();
                seen.ssl2(hellos.askSsl2());
                control();
            }
        } catch (ContactException e) {
            seen.cut(e.contact());
        }
        return seen;
    }

    private void versions() throws ContactException, InterruptedException {
        for (SuiteSearch search : seen.searches()) {
            search.begin();
        }
    }

    private void suites() throws ContactException, InterruptedException {
        for (SuiteSearch search : seen.searches()) {
            search.finish();
        }
    }

    private void groups() throws ContactException, InterruptedException {
        SuiteSearch search = seen.searches().get(0);
        if (search.accepted()) {
            ServerAnswer first = search.first().orElseThrow();
            seen.groups(new GroupSearch(hellos, ClientHello.of(Protocol.TLS13, search.foundInFirst()))
                    .beginningWith(first.hello().orElseThrow().group())
                    .finish()
                    .result());
        } else {
            seen.groups(seen.none(search, "TLS 1.3"));
        }
    }

    private void curves() throws ContactException, InterruptedException {
        Optional<SuiteSearch> best = seen.bestWith(KeyParameters.ECDHE);
        if (best.isEmpty()) {
            seen.curvesOfSuites();
            return;
        }
        List<Integer> suites = best.get().found(KeyParameters.ECDHE);
        GroupSearch search =
                new GroupSearch(hellos, new ClientHello(best.get().protocol(), most(suites), Groups.CURVES)).finish();
        if (suites.stream().anyMatch(suite -> Suites.of(suite).name().contains("_ECDSA_"))) {
            search.finishBehindRest();
        }
        seen.curves(search.result());
    }

    private void fields() throws ContactException, InterruptedException {
        Optional<SuiteSearch> best = seen.bestWith(KeyParameters.DHE);
        OptionalInt without = OptionalInt.empty();
        if (best.isPresent()) {
            List<Integer> suites = most(best.get().found(KeyParameters.DHE));
            without = hellos.ask(new ClientHello(best.get().protocol(), suites, Groups.CURVES))
                    .dhBits();
        }
        seen.fields(without);
    }

    /** One whose choices were not in the hello's order has an order of its own; else the hello's is turned round. */
    private void order() throws ContactException, InterruptedException {
        Optional<SuiteSearch> search = seen.withChoice();
        if (search.isEmpty()) {
            seen.order(Seen.not("no version has two suites to choose from"));
            return;
        }
        Protocol protocol = search.get().protocol();
        List<Integer> chosen = new ArrayList<>(search.get().foundInFirst());
        List<Integer> offered = new ArrayList<>(Candidates.of(protocol).get(0));
        offered.retainAll(chosen);
        if (!offered.equals(chosen)) {
            seen.order(Seen.of(true));
            return;
        }
        Collections.reverse(offered);
        ServerAnswer answer = hellos.ask(ClientHello.of(protocol, offered));
        seen.order(
                answer.accepted()
                        ? Seen.of(answer.hello().orElseThrow().suite() == chosen.get(0))
                        : Seen.not("the server refused suites that it had chosen: " + answer.detail()));
    }

    private static List<Integer> most(List<Integer> suites) {
        return suites.subList(0, Math.min(suites.size(), Candidates.MOST));
    }

    /** That it closed connections says something only if it still answers what it answered before. */
    private void control() throws ContactException, InterruptedException {
        if (hellos.closings() > 0) {
            SuiteSearch best = seen.best().orElseThrow();
            ClientHello known = ClientHello.of(
                    best.protocol(),
                    best.first().orElseThrow().hello().stream()
                            .map(ServerHello::suite)
                            .toList());
            seen.control(hellos.ask(known).accepted());
        }
    }
}
