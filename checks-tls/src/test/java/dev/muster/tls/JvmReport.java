package dev.muster.tls;

import dev.muster.testing.Said;
import dev.muster.testing.TestRun;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Judges the JVM that it is started in, one line for each outcome. */
final class JvmReport {
    private JvmReport() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            javax.net.ssl.HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
        }
        JvmFacts facts = new JvmProbe().look(TestRun.ample());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        JvmRules.ALL.forEach(rule ->
                Said.all(rule, facts).forEach(line -> out.println(rule.info().id() + " " + line)));
    }
}
