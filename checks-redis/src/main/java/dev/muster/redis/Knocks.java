package dev.muster.redis;

import dev.muster.CheckContext;
import dev.muster.Fact;
import java.util.Optional;

/** Knocks at a server without a password, and at its port without TLS. */
final class Knocks {
    private Knocks() {}

    static Probed at(Door door, Server server, ClientFacts.Target target, CheckContext context) {
        return new Probed(answers(door.anonymous(), context, false), plain(door, server, target, context));
    }

    private static Fact<Boolean> plain(Door door, Server server, ClientFacts.Target target, CheckContext context) {
        if (!target.tls()) {
            return Fact.absent("the session itself goes without TLS");
        }
        Optional<Long> port = server.info().number("tcp_port").value();
        Optional<Long> tls = server.settings().get("tls-port").value().flatMap(Knocks::number);
        if (port.isEmpty()) {
            return Fact.absent(server.info().number("tcp_port").why());
        }
        // A server that has no other port names the one of TLS.
        boolean none = port.get() == 0 || port.equals(tls) || target.address().endsWith(":" + port.get());
        return none ? Fact.of(false) : plain(door, port.get(), context);
    }

    private static Fact<Boolean> plain(Door door, long port, CheckContext context) {
        if (port < 0 || port > 65_535) {
            return Fact.absent("INFO tells a tcp_port that is none");
        }
        return door.plain((int) port)
                .map(there -> answers(there, context, true))
                .orElseGet(
                        () -> Fact.absent("the client does not say on which host the server is: name it by .uri(...)"));
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** @param refusal whether that a password is wanted is an answer too */
    private static Fact<Boolean> answers(Door door, CheckContext context, boolean refusal) {
        try (Line line = door.open(context)) {
            Reply reply = line.ask("PING");
            if (!(reply instanceof Reply.Refused refused)) {
                return reply.asText().filter("PONG"::equals).isPresent()
                        ? Fact.of(true)
                        : Fact.absent("it answers something else to PING");
            }
            // Whoever is refused for want of rights has been let in.
            return Fact.of(refusal || Troubles.of(refused).kind() != Trouble.Kind.LOGIN);
        } catch (LineLostException e) {
            return switch (e.trouble().kind()) {
                case LOGIN -> Fact.of(refusal);
                case RIGHTS -> Fact.of(true);
                case DOWN, TLS, LOST, GARBAGE ->
                    refusal ? Fact.of(false) : Fact.absent(e.trouble().reason());
                default -> Fact.absent(e.trouble().reason());
            };
        }
    }
}
