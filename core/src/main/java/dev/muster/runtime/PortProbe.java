package dev.muster.runtime;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.Probe;
import dev.muster.runtime.PortFacts.Tried;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks which ports are open here, and tries those of hosts that the owner named: it connects, sends nothing, and hangs up.
 *
 * @param kernel that tells who listens here
 * @param allowed ports that may be open here
 * @param closed ports by host that should be closed
 */
record PortProbe(Kernel kernel, Set<Integer> allowed, Map<String, List<Integer>> closed) implements Probe<PortFacts> {
    private static final int PATIENCE = 1000;

    @Override
    public PortFacts look(CheckContext context) {
        List<Tried> tried = new ArrayList<>();
        closed.forEach((host, ports) -> {
            for (int port : ports) {
                tried.add(new Tried(host, port, open(host, port, context)));
            }
        });
        return new PortFacts(allowed, Sockets.read(kernel), tried);
    }

    private static Fact<Boolean> open(String host, int port, CheckContext context) {
        long patience = Math.min(PATIENCE, context.remaining().toMillis());
        if (patience <= 0) {
            return Fact.absent("there was no time left to try it: give the check a longer timeout");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getAllByName(host)[0], port), (int) patience);
            return Fact.of(true);
        } catch (UnknownHostException e) {
            return Fact.absent("there is no address of " + host);
        } catch (IOException e) {
            return Fact.of(false);
        }
    }
}
