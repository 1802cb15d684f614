package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What nobody speaks any more is only asked for by those who break it. */
final class ServerProtocolsRule extends OwnServerRule {
    static final RuleInfo INFO = RuleInfo.of("redis.tls.protocols")
            .title("The server accepts no outdated TLS")
            .severity(Severity.WARNING)
            .passes("tls-protocols names TLS 1.2 and 1.3 alone, or nothing, which is the same")
            .fix("CONFIG SET tls-protocols \"TLSv1.2 TLSv1.3\", and tls-protocols \"TLSv1.2 TLSv1.3\" in redis.conf")
            .notApplicable("the server has no TLS port, or a provider runs it")
            .reference("https://www.rfc-editor.org/rfc/rfc8996")
            .reference(Pages.ENCRYPTION)
            .reference(Pages.valkey("encryption"))
            .tag("redis")
            .tag("tls");

    private static final Set<String> OLD = Set.of("tlsv1", "tlsv1.0", "tlsv1.1", "sslv3");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    String duty() {
        return "its TLS is";
    }

    @Override
    Outcome own(NodeFacts node, PostureFacts facts) {
        ServerSettings settings = node.server().settings();
        return settings.get("tls-port")
                .judge(port -> PlainPortRule.isOff(port)
                        ? Outcome.notApplicable("the server has no TLS port")
                        : settings.get("tls-protocols").judge(ServerProtocolsRule::judge));
    }

    private static Outcome judge(String protocols) {
        List<String> all = List.of(protocols.replace("\"", "").strip().split("\\s+"));
        List<String> old = all.stream()
                .filter(protocol -> OLD.contains(protocol.toLowerCase(Locale.ROOT)))
                .toList();
        if (!old.isEmpty()) {
            return Outcome.failed("tls-protocols allows " + Words.all(old));
        }
        return Outcome.passed(
                protocols.isBlank()
                        ? "tls-protocols is left alone: TLSv1.2 and TLSv1.3"
                        : "tls-protocols is " + String.join(" ", all));
    }
}
