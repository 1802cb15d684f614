package dev.muster.tls;

import dev.muster.CheckResult;
import dev.muster.testing.TestRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One whole check of an endpoint, everything asked anew, and one that remembers what is on offer; beside one handshake of
 * the JDK's own. Goals: a usual server under 60 ms, a wide one under 300 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EndpointBenchmark {
    /** Which server. */
    @Param
    public Servers server;

    private OpensslServer running;
    private EndpointCheck remembering;

    /** Starts it. */
    @Setup(Level.Trial)
    public void start() throws IOException {
        running = server.start();
        remembering = check();
    }

    /** Ends it. */
    @TearDown(Level.Trial)
    public void stop() throws IOException {
        running.close();
    }

    private EndpointCheck check() {
        return TlsChecks.endpoint("localhost", running.port()).trusting(Servers.ROOT.trust());
    }

    /** The baseline. */
    @Benchmark
    public int handshake() throws Exception {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), running.port());
                var socket = Lenient.over(plain, "localhost", running.port())) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates().length;
        }
    }

    /** Everything. */
    @Benchmark
    public CheckResult first() throws Exception {
        return check().run(TestRun.at(Issue.NOW));
    }

    /** What every later run of a day costs. */
    @Benchmark
    public CheckResult later() throws Exception {
        return remembering.run(TestRun.at(Issue.NOW));
    }
}
