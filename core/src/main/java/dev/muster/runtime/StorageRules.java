package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.runtime.StorageFacts.Folder;
import java.util.List;
import java.util.function.BiFunction;

/** A folder into which strangers' files come takes them, and gives them to nobody by accident. */
final class StorageRules {
    private static final String OWASP = "https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html";

    private static final RuleInfo USABLE = info("files.storage.usable")
            .title("Each folder of uploads is there and can be written")
            .passes("it is a folder, and this account may write there")
            .fix("mkdir -p FOLDER && chown ACCOUNT FOLDER, or mount the volume")
            .reference(OWASP);

    private static final RuleInfo WORLD = info("files.storage.world-writable")
            .title("Not everybody may write into a folder of uploads")
            .passes("its permissions end without a w")
            .fix("chmod o-w FOLDER")
            .reference("https://cwe.mitre.org/data/definitions/732.html");

    private static final RuleInfo SERVED = info("files.storage.served")
            .title("No folder of uploads is handed out by the web server")
            .passes("with links followed it is neither inside a folder that is served, nor around one")
            .fix(
                    "move it beside the folder that is served, and hand files out by a handler that knows who may have them")
            .notApplicable("no folder was named that is served: storage(...).notServed(path)")
            .reference(OWASP)
            .reference("https://cwe.mitre.org/data/definitions/434.html");

    private static final RuleInfo NOEXEC = info("files.storage.executable")
            .severity(Severity.INFO)
            .title("Nothing in a folder of uploads can be executed")
            .passes("it is on a mount with noexec")
            .fix("mount the volume with nodev,nosuid,noexec")
            .reference("https://man7.org/linux/man-pages/man8/mount.8.html")
            .reference(OWASP);

    private static final RuleInfo TRIP = info("files.storage.round-trip")
            .title("A file can be written, read and deleted in each folder of uploads")
            .passes("1024 octets came back as they were, and the file is gone again")
            .fix("see df -i and df for inodes and room, and quotas of the volume")
            .notApplicable("it was not asked for: storage(...).roundTrip()")
            .reference(OWASP);

    static final List<Rule<StorageFacts>> ALL = List.of(
            each(USABLE, (folder, facts) -> usable(folder)),
            each(WORLD, (folder, facts) -> world(folder)),
            each(SERVED, StorageRules::served),
            each(NOEXEC, (folder, facts) -> noexec(folder)),
            each(TRIP, (folder, facts) -> trip(folder)));

    private StorageRules() {}

    private static RuleInfo info(String id) {
        return RuleInfo.of(id).tag("runtime").tag("files");
    }

    private static Rule<StorageFacts> each(RuleInfo info, BiFunction<Folder, StorageFacts, Outcome> rule) {
        return new Rule<>() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public List<Outcome> judge(StorageFacts facts) {
                return facts.folders().stream()
                        .map(folder -> rule.apply(folder, facts).at(folder.path()))
                        .toList();
            }
        };
    }

    private static Outcome usable(Folder folder) {
        if (folder.real().value().isEmpty()) {
            return Outcome.failed(folder.real().why()).expected("a folder");
        }
        return folder.writable()
                ? Outcome.passed(
                        "it is there and writable: " + folder.real().value().get())
                : Outcome.failed("this account may not write there").expected("writable");
    }

    private static Outcome world(Folder folder) {
        return folder.permissions()
                .judge(permissions -> permissions.charAt(7) == 'w'
                        ? Outcome.failed("everybody may write there: " + permissions)
                                .expected("no w at the end")
                        : Outcome.passed(permissions));
    }

    private static Outcome served(Folder folder, StorageFacts facts) {
        if (facts.served().isEmpty()) {
            return Outcome.notApplicable("no folder was named that is served");
        }
        return folder.real()
                .judge(real -> folder.served()
                        .<Outcome>map(
                                other -> Outcome.failed("it is within, or around, " + other + ", which is handed out")
                                        .expected("a folder beside it"))
                        .orElseGet(() -> Outcome.passed(real + " is not handed out")));
    }

    private static Outcome noexec(Folder folder) {
        return folder.noexec()
                .judge(on -> on ? Outcome.passed("noexec") : Outcome.failed("its mount allows to execute files"));
    }

    private static Outcome trip(Folder folder) {
        return folder.trip()
                .map(trip -> trip.value()
                        .<Outcome>map(same -> same
                                ? Outcome.passed("1024 octets came back as they were")
                                : Outcome.failed("what was read is not what was written"))
                        .orElseGet(() -> Outcome.failed(trip.why())))
                .orElseGet(() -> Outcome.notApplicable("it was not asked for"));
    }
}
