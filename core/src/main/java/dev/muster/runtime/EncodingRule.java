package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Text, names of files and what is printed are in UTF-8. */
final class EncodingRule implements Rule<PostureFacts> {
    static final RuleInfo INFO = Pages.jvm("jvm.encoding")
            .title("Text, names of files and standard output are in UTF-8")
            .severity(Severity.WARNING)
            .passes("the default charset is UTF-8; so are, or it is told, names of files and standard output")
            .fix(
                    "LANG=C.UTF-8 in the environment (ENV LANG=C.UTF-8 in the image), and -Dfile.encoding=UTF-8 before Java 18")
            .reference("https://openjdk.org/jeps/400")
            .reference(Pages.JAVA);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(PostureFacts facts) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(judge("default charset", said(VmFacts.CHARSET, facts), Severity.WARNING));
        outcomes.add(judge("names of files", said(VmFacts.FILE_NAMES, facts), Severity.INFO));
        said(VmFacts.OUTPUT, facts)
                .ifPresent(value -> outcomes.add(judge("standard output", Optional.of(value), Severity.INFO)));
        return outcomes;
    }

    private static Optional<String> said(String name, PostureFacts facts) {
        return Optional.ofNullable(facts.vm().encodings().get(name));
    }

    private static Outcome judge(String subject, Optional<String> charset, Severity severity) {
        return charset.<Outcome>map(name -> utf8(name)
                        ? Outcome.passed("is " + name)
                        : Outcome.failed(severity, "is " + name + ": other letters become question marks")
                                .expected("UTF-8"))
                .orElseGet(() -> Outcome.inconclusive("the virtual machine does not tell"))
                .at(subject);
    }

    private static boolean utf8(String name) {
        String plain = name.toUpperCase(Locale.ROOT);
        return plain.equals("UTF-8") || plain.equals("UTF8");
    }
}
