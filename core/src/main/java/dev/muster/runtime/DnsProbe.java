package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import dev.muster.runtime.DnsFacts.Name;
import dev.muster.runtime.DnsFacts.Said;
import dev.muster.runtime.DnsFacts.Server;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Looks names up as this process does, and asks servers that the owner named.
 *
 * @param names with the addresses that they may have; none if that is not declared
 * @param servers of names
 * @param within how long a look-up may take
 */
record DnsProbe(Map<String, List<String>> names, List<InetSocketAddress> servers, Duration within)
        implements Probe<DnsFacts> {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int IDS = 1 << 16;

    @Override
    public DnsFacts look(CheckContext context) {
        List<Name> seen = new ArrayList<>();
        names.forEach((name, expected) -> {
            Duration before = context.remaining();
            Fact<List<String>> addresses = addresses(name);
            Duration took = before.minus(context.remaining());
            seen.add(new Name(
                    name,
                    expected,
                    addresses,
                    took,
                    servers.stream().map(server -> said(server, name, context)).toList()));
        });
        return new DnsFacts(within, seen);
    }

    private static Fact<List<String>> addresses(String name) {
        try {
            return Fact.of(Arrays.stream(InetAddress.getAllByName(name))
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .toList());
        } catch (UnknownHostException e) {
            return Fact.absent("it has no address here");
        }
    }

    private static Server said(InetSocketAddress server, String name, CheckContext context) {
        return new Server(server.getHostString(), Unseen.fact(() -> {
            DnsMessage.Answer four = ask(server, name, false, context);
            DnsMessage.Answer six = ask(server, name, true, context);
            List<String> all = new ArrayList<>();
            four.addresses().forEach(address -> all.add(address.getHostAddress()));
            six.addresses().forEach(address -> all.add(address.getHostAddress()));
            long shortest = all.isEmpty() || four.addresses().isEmpty()
                    ? six.seconds()
                    : six.addresses().isEmpty() ? four.seconds() : Math.min(four.seconds(), six.seconds());
            return new Said(all.stream().sorted().toList(), shortest);
        }));
    }

    private static DnsMessage.Answer ask(InetSocketAddress server, String name, boolean six, CheckContext context)
            throws Unseen {
        byte[] question = DnsMessage.question(RANDOM.nextInt(IDS), name, six);
        return DnsMessage.read(Datagrams.ask(server, question, DnsMessage.MOST, context), question);
    }
}
