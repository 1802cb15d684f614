package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import dev.muster.runtime.DnsFacts.Name;
import dev.muster.runtime.DnsFacts.Server;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Declared names have addresses, the right ones, soon; servers that the owner named agree, and their answers keep for a while. */
final class DnsRules {
    private static final String RFC = "https://www.rfc-editor.org/rfc/rfc1035";
    private static final String NO_SERVER = "no server of names was named: names(...).server(\"10.0.0.53\")";

    private static final RuleInfo RESOLVES = info("net.dns.resolves")
            .title("Each declared name has an address")
            .passes("the look-up that this process itself does gives one address or more")
            .fix("getent hosts NAME in the container; see the zone, /etc/resolv.conf and its search list")
            .reference(RFC)
            .reference(Pages.KUBERNETES + "tasks/administer-cluster/dns-debugging-resolution/");

    private static final RuleInfo TIME = info("net.dns.time")
            .severity(Severity.WARNING)
            .title("Names are looked up in time")
            .passes("a look-up takes a second at most, or what is declared")
            .fix(
                    "see which server of /etc/resolv.conf does not answer; in Kubernetes write names with a dot at the end, or ndots: 1")
            .needs("net.dns.resolves")
            .reference("https://man7.org/linux/man-pages/man5/resolv.conf.5.html");

    private static final RuleInfo EXPECTED = info("net.dns.expected")
            .title("Declared names have the declared addresses")
            .passes("each address is one of those declared, or in one of the blocks")
            .fix("correct the zone, or what is declared: somebody else may be answering for this name")
            .notApplicable("no address is declared for the name")
            .needs("net.dns.resolves")
            .reference(RFC);

    private static final RuleInfo AGREE = info("net.dns.servers-agree")
            .severity(Severity.WARNING)
            .title("The named servers give the same addresses")
            .passes("each gives those that the first one gives")
            .fix("wait for the zone to be carried to all of them, or see why it is not: dig @SERVER NAME")
            .notApplicable("fewer than two servers of names were named")
            .reference(RFC);

    private static final RuleInfo KEPT = info("net.dns.ttl")
            .severity(Severity.WARNING)
            .title("Answers may be kept neither too short nor too long")
            .passes("60 s to a day are left of an answer: shorter ones ask all the time, longer ones outlive a move")
            .fix("set the TTL of the record to 300")
            .notApplicable("no server of names was named")
            .reference("https://www.rfc-editor.org/rfc/rfc2181#section-8");

    private static final long SHORT = 60;
    private static final long LONG = 86_400;

    static final List<Rule<DnsFacts>> ALL = List.of(
            each(RESOLVES, (name, facts) -> resolves(name)),
            each(TIME, DnsRules::time),
            each(EXPECTED, (name, facts) -> expected(name)),
            each(AGREE, (name, facts) -> agree(name)),
            each(KEPT, (name, facts) -> kept(name)));

    private DnsRules() {}

    private static RuleInfo info(String id) {
        return RuleInfo.of(id).tag("runtime").tag("net");
    }

    private static Rule<DnsFacts> each(RuleInfo info, BiFunction<Name, DnsFacts, Outcome> rule) {
        return new Rule<>() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public List<Outcome> judge(DnsFacts facts) {
                return facts.names().stream()
                        .map(name -> rule.apply(name, facts).at(name.name()))
                        .toList();
            }
        };
    }

    private static Outcome resolves(Name name) {
        return name.addresses()
                .value()
                .<Outcome>map(all -> Outcome.passed(Words.some(all)))
                .orElseGet(() -> Outcome.failed(name.addresses().why()).expected("an address"));
    }

    private static Outcome time(Name name, DnsFacts facts) {
        String seen = "it took " + name.took().toMillis() + " ms";
        return name.took().compareTo(facts.within()) > 0
                ? Outcome.failed(seen).expected(Words.time(facts.within()) + " at most")
                : Outcome.passed(seen);
    }

    private static Outcome expected(Name name) {
        if (name.expected().isEmpty()) {
            return Outcome.notApplicable("no address is declared for it");
        }
        return name.addresses().judge(all -> {
            List<String> others = all.stream()
                    .filter(address -> name.expected().stream().noneMatch(block -> holds(block, address)))
                    .toList();
            return others.isEmpty()
                    ? Outcome.passed(Words.some(all))
                    : Outcome.failed("it is " + Words.some(others) + " too, or instead")
                            .expected(Words.some(name.expected()));
        });
    }

    private static boolean holds(String block, String address) {
        return Cidr.parse(block)
                .flatMap(cidr -> Cidr.address(address.split("%", 2)[0]).map(cidr::holds))
                .orElse(false);
    }

    private static Outcome agree(Name name) {
        if (name.servers().size() < 2) {
            return Outcome.notApplicable(NO_SERVER + " twice");
        }
        Optional<Server> silent = silent(name);
        if (silent.isPresent()) {
            return Outcome.inconclusive(
                    silent.get().server() + ": " + silent.get().said().why());
        }
        List<List<String>> answers = name.servers().stream()
                .flatMap(server -> server.said().value().stream())
                .map(DnsFacts.Said::addresses)
                .distinct()
                .toList();
        return answers.size() == 1
                ? Outcome.passed(name.servers().size() + " servers say " + shown(answers.get(0)))
                : Outcome.failed(name.servers().stream()
                                .map(server -> server.server() + " says "
                                        + shown(server.said()
                                                .value()
                                                .map(DnsFacts.Said::addresses)
                                                .orElse(List.of())))
                                .collect(Collectors.joining(", ")))
                        .expected("the same addresses");
    }

    private static Outcome kept(Name name) {
        if (name.servers().isEmpty()) {
            return Outcome.notApplicable(NO_SERVER);
        }
        Server first = name.servers().get(0);
        return first.said().judge(said -> {
            String seen = said.seconds() + " s";
            if (said.addresses().isEmpty()) {
                return Outcome.inconclusive(first.server() + " knows no address of it");
            }
            return said.seconds() < SHORT || said.seconds() > LONG
                    ? Outcome.failed(seen).expected("60 s to 86400 s")
                    : Outcome.passed(seen);
        });
    }

    private static Optional<Server> silent(Name name) {
        return name.servers().stream()
                .filter(server -> server.said().value().isEmpty())
                .findFirst();
    }

    private static String shown(List<String> addresses) {
        return addresses.isEmpty() ? "nothing" : Words.some(addresses);
    }
}
