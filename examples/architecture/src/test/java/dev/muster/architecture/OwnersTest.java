package dev.muster.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Time, threads and output each have one owner. */
final class OwnersTest {
    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.lang.Thread.sleep(long)",
            "java.lang.Thread.sleep(java.time.Duration)");

    @Test
    void only_the_owner_of_time_reads_a_clock() {
        noClasses()
                .that()
                .haveNameNotMatching("dev\\.muster\\.(SystemTime|Time)")
                .should()
                .accessTargetWhere(
                        target("a clock", access -> CLOCKS.contains(name(access)) || isNow(access) || isClock(access)))
                .because("tests let time pass by hand, and what reads another clock does not obey")
                .check(Modules.CLASSES);
    }

    @Test
    void only_the_owners_of_threads_make_them() {
        noClasses()
                .that()
                .haveNameNotMatching("dev\\.muster\\.(SystemTime|Workers)(\\$.*)?")
                .should()
                .accessTargetWhere(target("a thread", access -> {
                    String owner = access.getTargetOwner().getName();
                    boolean made = access.getTarget() instanceof AccessTarget.ConstructorCallTarget;
                    return owner.equals("java.util.concurrent.Executors")
                            || owner.equals("java.util.Timer")
                            || (made && owner.equals("java.lang.Thread"))
                            || (made && owner.endsWith("ThreadPoolExecutor"));
                }))
                .because("close() has to stop every thread")
                .check(Modules.CLASSES);
    }

    @Test
    void nobody_prints_or_ends_the_process() {
        noClasses()
                .should()
                .accessTargetWhere(target("output or exit", access -> {
                    String target = access.getTargetOwner().getName() + "." + access.getName();
                    return List.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.exit")
                                    .contains(target)
                            || target.startsWith("java.lang.Runtime.ha")
                            || name(access).equals("java.lang.Throwable.printStackTrace()");
                }))
                .because("the process and its output belong to the host")
                .check(Modules.CLASSES);
    }

    @Test
    void nothing_depends_on_the_default_charset_or_locale() {
        noClasses()
                .should()
                .accessTargetWhere(target(
                        "a default charset or locale",
                        access -> Set.of(
                                        "java.lang.String.getBytes()",
                                        "java.lang.String.<init>([B)",
                                        "java.lang.String.toLowerCase()",
                                        "java.lang.String.toUpperCase()",
                                        "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                                        "java.lang.String.formatted([Ljava.lang.Object;)",
                                        "java.util.Locale.getDefault()",
                                        "java.nio.charset.Charset.defaultCharset()")
                                .contains(name(access))))
                .because("a verdict must not change with the machine's language")
                .check(Modules.CLASSES);
    }

    private static boolean isNow(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.startsWith("java.time.") && access.getName().equals("now");
    }

    private static boolean isClock(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.time.Clock")
                && access.getName().toLowerCase(Locale.ROOT).startsWith("system");
    }

    private static String name(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
                ? unit.getOwner().getName() + "." + unit.getName() + "("
                        + String.join(
                                ", ",
                                unit.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toList())
                        + ")"
                : access.getTarget().getFullName();
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String description, java.util.function.Predicate<JavaAccess<?>> test) {
        return DescribedPredicate.describe(description, test);
    }
}
