package dev.muster.tls;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Probe;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one endpoint, certificates first. What it offers is found out once a day, or when the certificate or the
 * server's answer to a hello changes; in between it is remembered.
 */
final class EndpointProbe implements Probe<EndpointFacts> {
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * What was found, and by what one notices that it may have changed.
     *
     * @param alone whether there is no second certificate
     */
    private record Remembered(Instant at, Optional<X509> leaf, Enumeration found, boolean alone) {}

    /** What handshakes and hellos showed. */
    private record Look(Seen<Handshaken> shaken, Enumeration found, Optional<Seen<Handshaken>> second) {}

    private final EndpointPlan plan;
    private final Revocations revocations;
    private final AtomicReference<@Nullable Remembered> last = new AtomicReference<>();

    EndpointProbe(EndpointPlan plan) {
        this.plan = plan;
        this.revocations = new Revocations(plan.sources());
    }

    @Override
    public EndpointFacts look(CheckContext context) throws InterruptedException {
        Dialler dialler = new Dialler(plan.host(), plan.port(), plan.upgrade(), context);
        try {
            Seen<Handshaken> shaken = shaken(dialler);
            // What is slow in a JVM that has just started comes first: the hellos heed the deadline, and leave time to
            // judge.
            Seen<Presented> presented = shaken.value().isPresent()
                    ? presented(stores -> Trusts.presented(shaken.value().get(), stores))
                    : Seen.not(shaken.why());
            Seen<Renewal> configured = configured(context);
            Optional<Seen<LoginAnswer>> login = login(dialler, context);
            Enumeration found = found(dialler, context, shaken);
            Look look = new Look(shaken, found, second(dialler, shaken, found));
            return facts(context, look, asked(presented(presented, look), context), configured, login);
        } catch (ContactException e) {
            return nothing(context, e.contact());
        }
    }

    /** Where not even a connection comes about there is nothing to look at. */
    private Seen<Handshaken> shaken(Dialler dialler) throws ContactException, InterruptedException {
        try {
            return Seen.of(Handshakes.look(dialler::open, plan.host(), plan.port(), plan.speaksHttp()));
        } catch (IOException e) {
            Dialler.heedInterrupt();
            return Seen.not(NoHandshakeException.reason(e));
        }
    }

    private Enumeration found(Dialler dialler, CheckContext context, Seen<Handshaken> shaken)
            throws InterruptedException {
        Optional<X509> leaf = shaken.value().map(Handshaken::leaf);
        Remembered known = last.get();
        if (known != null && holds(known, dialler, context, leaf)) {
            return known.found();
        }
        Enumeration found = Enumerator.look(dialler);
        last.set(isWhole(found) ? new Remembered(context.now(), leaf, found, false) : null);
        return found;
    }

    /** One that was not there is not looked for again before the offer is. */
    private Optional<Seen<Handshaken>> second(Dialler dialler, Seen<Handshaken> shaken, Enumeration found)
            throws InterruptedException {
        Remembered known = last.get();
        Optional<X509> leaf = shaken.value()
                .map(Handshaken::leaf)
                .or(() -> found.chain().value().map(chain -> chain.get(0)));
        if (leaf.isEmpty() || (known != null && known.alone())) {
            return Optional.empty();
        }
        Optional<Seen<Handshaken>> second =
                SecondCertificate.look(dialler, plan.port(), leaf.get(), speaksTls13(shaken, found), found.offer());
        if (known != null) {
            last.set(new Remembered(known.at(), known.leaf(), known.found(), second.isEmpty()));
        }
        return second;
    }

    private static boolean speaksTls13(Seen<Handshaken> shaken, Enumeration found) {
        return shaken.value()
                        .flatMap(one -> one.session().value())
                        .filter(session -> session.protocol() == Protocol.TLS13)
                        .isPresent()
                || found.offer()
                        .value()
                        .filter(offer -> offer.of(Protocol.TLS13).answer() == VersionOffer.Answer.ACCEPTED)
                        .isPresent();
    }

    private static boolean holds(Remembered known, Dialler dialler, CheckContext context, Optional<X509> leaf)
            throws InterruptedException {
        Duration age = Duration.between(known.at(), context.now());
        if (age.isNegative() || age.compareTo(DAY) >= 0 || !known.leaf().equals(leaf)) {
            return false;
        }
        try {
            return Enumerator.fingerprint(dialler).equals(known.found().fingerprint());
        } catch (ContactException e) {
            return false;
        }
    }

    /** What the deadline cut is asked again the next time, and not taken for all there is. */
    private static boolean isWhole(Enumeration found) {
        return found.offer().value().filter(EndpointProbe::isWhole).isPresent();
    }

    private static boolean isWhole(Offer offer) {
        return offer.versions().values().stream().allMatch(VersionOffer::complete)
                && offer.groups().value().isPresent()
                && offer.curves().value().isPresent()
                && offer.dh().value().isPresent();
    }

    /** The certificates that were shown, the first one at least. */
    private record Shown(Seen<Presented> first, Optional<Seen<Presented>> second) {}

    private EndpointFacts facts(
            CheckContext context, Look look, Shown shown, Seen<Renewal> configured, Optional<Seen<LoginAnswer>> login) {
        Seen<Handshaken> shaken = look.shaken();
        Contact contact = shaken.value()
                .flatMap(seen -> seen.session().value())
                .map(session ->
                        new Contact(Contact.Kind.SPEAKS_TLS, session.protocol().toString()))
                .orElse(look.found().contact());
        return new EndpointFacts(
                plan.host(),
                plan.port(),
                plan.upgrade(),
                context.now(),
                plan.wishes(),
                contact,
                shown.first(),
                shaken.value().map(Handshaken::session).orElseGet(() -> Seen.not(shaken.why())),
                look.found().offer(),
                hsts(shaken),
                configured,
                login,
                shown.second());
    }

    private Seen<Optional<String>> hsts(Seen<Handshaken> shaken) {
        return plan.speaksHttp()
                ? shaken.value().map(Handshaken::hsts).orElseGet(() -> Seen.not(shaken.why()))
                : Seen.not(Hsts.NO_HTTP);
    }

    /** Who sends nothing to a whole handshake may have sent it in clear text. */
    private Shown presented(Seen<Presented> seen, Look look) {
        Seen<Presented> first = look.shaken().value().isPresent()
                        || look.found().chain().value().isEmpty()
                ? seen
                : presented(
                        stores -> Trusts.presented(look.found().chain().value().get(), stores));
        return new Shown(first, look.second().map(this::second));
    }

    private Seen<Presented> second(Seen<Handshaken> seen) {
        return seen.value().isPresent()
                ? presented(stores -> Trusts.presented(seen.value().get(), stores))
                : Seen.not(seen.why());
    }

    /** Comes last: what others know about the endpoint takes no time from the look at itself. */
    private Shown asked(Shown shown, CheckContext context) throws InterruptedException {
        List<Presented> all = Stream.concat(
                        shown.first().value().stream(), shown.second().flatMap(Seen::value).stream())
                .toList();
        Iterator<Presented> told = revocations.ask(all, context).iterator();
        return new Shown(told(shown.first(), told), shown.second().map(second -> told(second, told)));
    }

    private static Seen<Presented> told(Seen<Presented> shown, Iterator<Presented> told) {
        return shown.value().isPresent() ? Seen.of(told.next()) : shown;
    }

    /** Judges what came by the store that the application trusts. */
    private interface Judging {
        Presented by(TrustStores stores) throws CannotLookException;
    }

    private Seen<Presented> presented(Judging judging) {
        try {
            return Seen.of(judging.by(plan.trust()));
        } catch (CannotLookException e) {
            return Seen.not(e.reason());
        }
    }

    private Seen<Renewal> configured(CheckContext context) {
        if (plan.configured().isEmpty()) {
            return Seen.not(Renewal.NOT_NAMED);
        }
        ConfiguredStore store = plan.configured().get();
        try {
            return Seen.of(Renewals.of(
                    StoreProbe.look(store.file(), store.password(), context.now()), plan.host(), Optional.empty()));
        } catch (CannotLookException e) {
            return Seen.not(e.reason());
        }
    }

    private Optional<Seen<LoginAnswer>> login(Dialler dialler, CheckContext context) throws InterruptedException {
        return plan.login().isEmpty()
                ? Optional.empty()
                : Optional.of(new MailLogin(plan, plan.login().get()).attempt(dialler, context.now()));
    }

    private EndpointFacts nothing(CheckContext context, Contact contact) {
        String why = contact.detail();
        return new EndpointFacts(
                plan.host(),
                plan.port(),
                plan.upgrade(),
                context.now(),
                plan.wishes(),
                contact,
                Seen.not(why),
                Seen.not(why),
                Seen.not(why),
                Seen.not(why),
                Seen.not(why),
                Optional.empty(),
                Optional.empty());
    }
}
