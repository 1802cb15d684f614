package dev.muster.tls;

import dev.muster.CheckContext;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * Asks those whom the owner named whether certificates are revoked. What was proved is believed for an hour, what was not is
 * asked again after five minutes: a check that fails runs every minute. One run at a time.
 */
final class Revocations {
    private static final Duration PROVED = Duration.ofHours(1);
    private static final Duration NOT_PROVED = Duration.ofMinutes(5);
    private static final String STALLED = "it did not answer in time, or not to the end";

    private record Question(RevocationSource source, X509 leaf, X509 issuer) {}

    private record Known(Instant at, Seen<Standing> said) {}

    private final List<RevocationSource> sources;
    private volatile Map<Question, Known> known = Map.of();

    Revocations(List<RevocationSource> sources) {
        this.sources = sources;
    }

    /**
     * {@return the same with what those say who were asked about each}
     *
     * @throws InterruptedException if this thread was interrupted
     */
    List<Presented> ask(List<Presented> shown, CheckContext context) throws InterruptedException {
        Round round = new Round(context, known);
        List<Presented> all = new ArrayList<>();
        for (Presented one : shown) {
            all.add(one.asked(round.about(one, sources)));
        }
        known = Map.copyOf(round.kept);
        return all;
    }

    /** What is asked in one run, where a list is fetched once for all certificates. */
    private static final class Round {
        private final CheckContext context;
        private final Map<Question, Known> before;
        private final Map<Question, Known> kept = new HashMap<>();
        private final Map<RevocationSource, Seen<byte[]>> lists = new HashMap<>();

        Round(CheckContext context, Map<Question, Known> before) {
            this.context = context;
            this.before = before;
        }

        List<Evidence> about(Presented presented, List<RevocationSource> sources) throws InterruptedException {
            X509 leaf = presented.leaf();
            Optional<X509> issuer = presented.issuer();
            List<Evidence> all = new ArrayList<>();
            for (RevocationSource source : leaf.selfSigned() ? List.<RevocationSource>of() : sources) {
                all.add(new Evidence(
                        source.described(),
                        issuer.isPresent()
                                ? remembered(new Question(source, leaf, issuer.get()))
                                : Seen.not(OcspAnswers.NO_ISSUER)));
            }
            return all;
        }

        private Seen<Standing> remembered(Question question) throws InterruptedException {
            Known last = before.get(question);
            Known now = last != null && holds(last) ? last : new Known(context.now(), answer(question));
            kept.put(question, now);
            return now.said();
        }

        private boolean holds(Known last) {
            Duration age = Duration.between(last.at(), context.now());
            boolean proved = new Evidence("", last.said()).proves(context.now());
            return !age.isNegative() && age.compareTo(proved ? PROVED : NOT_PROVED) < 0;
        }

        private Seen<Standing> answer(Question question) throws InterruptedException {
            RevocationSource source = question.source();
            if (source.kind() == RevocationSource.Kind.OCSP) {
                return then(
                        fetch(source, Optional.of(request(question))),
                        bytes -> OcspAnswers.read(
                                new DEROctetString(bytes), question.leaf(), Optional.of(question.issuer())));
            }
            if (!lists.containsKey(source)) {
                lists.put(source, fetch(source, Optional.empty()));
            }
            return then(
                    lists.getOrDefault(source, Seen.not("")),
                    bytes -> RevocationList.read(bytes, question.leaf(), question.issuer()));
        }

        private static Seen<Standing> then(Seen<byte[]> answer, Function<byte[], Standing> reader) {
            return answer.value().map(reader).map(Seen::of).orElseGet(() -> Seen.not(answer.why()));
        }

        /** By SHA-1, as RFC 5019 demands: it names the issuer and protects nothing. */
        private static byte[] request(Question question) {
            try {
                CertificateID id = new CertificateID(
                        new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
                        question.issuer().holder(),
                        question.leaf().serial());
                return new OCSPReqBuilder().addRequest(id).build().getEncoded();
            } catch (OCSPException | OperatorCreationException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private Seen<byte[]> fetch(RevocationSource source, Optional<byte[]> question) throws InterruptedException {
            Dialler dialler = new Dialler(source.host(), source.port(), Upgrade.NONE, context);
            try (Socket plain = dialler.open();
                    Socket socket = source.secured() ? Lenient.over(plain, source.host(), source.port()) : plain) {
                return Seen.of(HttpContent.ask(socket.getInputStream(), socket.getOutputStream(), source, question));
            } catch (ContactException e) {
                return Seen.not(e.contact().detail());
            } catch (SocketTimeoutException e) {
                Dialler.heedInterrupt();
                return Seen.not(STALLED);
            } catch (IOException | GeneralSecurityException e) {
                Dialler.heedInterrupt();
                return Seen.not(NoHandshakeException.reason(e));
            }
        }
    }
}
