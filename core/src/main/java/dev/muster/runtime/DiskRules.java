package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Each volume has room, can be written, and will not be full in a week. */
final class DiskRules {
    private static final RuleInfo ROOM = Pages.host("host.disk.room")
            .severity(Severity.WARNING)
            .title("Each declared volume has room")
            .passes("at most 80 % are used; under 10 % free it is nearly full")
            .fix("du -xh --max-depth 2 VOLUME tells what takes the room; delete, rotate, or enlarge it")
            .reference("https://man7.org/linux/man-pages/man1/df.1.html");

    private static final RuleInfo INODES = Pages.host("host.disk.inodes")
            .severity(Severity.WARNING)
            .title("Each declared volume can hold more files")
            .passes("5 % of its inodes are free, or it makes them as needed")
            .fix(
                    "du --inodes -xS VOLUME | sort -n | tail tells which folders hold so many files; delete or pack them, or make the"
                            + " file system anew with more inodes")
            .notApplicable("this virtual machine cannot ask: that takes Linux, Java 22 and --enable-native-access")
            .reference("https://man7.org/linux/man-pages/man3/statvfs.3.html");

    private static final RuleInfo WRITABLE = Pages.host("host.disk.writable")
            .title("Each declared volume can be written")
            .passes("it is there, not mounted read-only, and this account may write to its folder")
            .fix("dmesg tells whether the kernel remounted it read-only after an error; else chown it to the account")
            .reference("https://man7.org/linux/man-pages/man8/mount.8.html");

    private static final RuleInfo FILLS = Pages.host("host.disk.fills")
            .severity(Severity.WARNING)
            .title("No declared volume is full within a week")
            .passes(
                    "the use of the last day, half hour by half hour, does not rise steadily, or fills it in a week at the earliest;"
                            + " one big file is no rise")
            .fix("find VOLUME -xdev -mmin -60 -size +10M tells what is written; rotate, delete, or enlarge it")
            .notApplicable("it has been looked at for less than four hours")
            .reference("https://man7.org/linux/man-pages/man1/du.1.html");

    private static final double MUCH = 80;
    private static final double LITTLE = 10;

    /** As the alert NodeFilesystemAlmostOutOfFiles of Prometheus' node mixin. */
    private static final double FEW = 5;

    private static final Duration LEAST = Duration.ofHours(4);
    private static final double SOON = Duration.ofDays(7).toHours();

    static final List<Rule<DiskFacts>> ALL = List.of(
            each(ROOM, DiskRules::room),
            each(INODES, DiskRules::inodes),
            each(WRITABLE, DiskRules::writable),
            each(FILLS, DiskRules::fills));

    private DiskRules() {}

    private static Rule<DiskFacts> each(RuleInfo info, Function<Volume, Outcome> rule) {
        return new Rule<>() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public List<Outcome> judge(DiskFacts facts) {
                return facts.volumes().stream()
                        .map(volume -> rule.apply(volume).at(volume.path()))
                        .toList();
            }
        };
    }

    private static Outcome room(Volume volume) {
        return volume.space().judge(space -> {
            String seen = (long) Math.ceil(space.percentUsed()) + " % of " + Words.bytes(space.total()) + " used, "
                    + Words.bytes(space.usable()) + " free";
            if (space.percentFree() < LITTLE) {
                return Outcome.failed(seen + ": it is nearly full").expected("10 % free or more");
            }
            return space.percentUsed() > MUCH
                    ? Outcome.failed(seen).expected("80 % used or less")
                    : Outcome.passed(seen);
        });
    }

    private static Outcome inodes(Volume volume) {
        return volume.inodes()
                .map(fact -> fact.judge(DiskRules::files))
                .orElseGet(() -> Outcome.notApplicable(
                        "inodes are told on Linux by Java 22 or newer, started with --enable-native-access"));
    }

    private static Outcome files(Inodes inodes) {
        if (!inodes.limited()) {
            return Outcome.passed("it makes inodes as needed");
        }
        String seen = inodes.free() + " of " + inodes.total() + " inodes free";
        return inodes.percentFree() < FEW
                ? Outcome.failed(seen + ": soon it can hold no more files, however much room there is")
                        .expected("5 % or more")
                : Outcome.passed(seen);
    }

    private static Outcome writable(Volume volume) {
        if (volume.space().value().isEmpty()) {
            return Outcome.failed(volume.space().why()).expected("a folder");
        }
        if (volume.mount().value().filter(Volume.Mounted::readOnly).isPresent()) {
            return Outcome.failed("it is mounted read-only").expected("writable");
        }
        return volume.writable()
                ? Outcome.passed(
                        volume.mount().value().map(Volume.Mounted::type).orElse("the file system") + ", writable")
                : Outcome.failed("this account may not write there").expected("writable");
    }

    private static Outcome fills(Volume volume) {
        Trend used = volume.used();
        if (used.span().compareTo(LEAST) < 0) {
            return Outcome.notApplicable("4 hours are needed, " + Words.span(used.span()) + " seen");
        }
        Slope slope = Slope.of(used.floors());
        if (!slope.rises()) {
            return Outcome.passed("its use does not rise steadily: " + Words.bytes(used.last()));
        }
        double hours = Math.max(0, (used.most() - used.last()) / slope.hourly());
        String seen = "its use rises by " + Words.bytes(Math.round(slope.hourly())) + " an hour and fills it in "
                + Words.span(Duration.ofHours(Math.round(hours)));
        return hours < SOON ? Outcome.failed(seen).expected("a week at least") : Outcome.passed(seen);
    }
}
