package dev.muster.evidence;

import dev.muster.RuleInfo;
import java.nio.file.Path;
import java.util.List;

/** Checks of what people promise and keep files of: the checklist. */
public final class EvidenceChecks {
    private EvidenceChecks() {}

    /**
     * {@return every rule that a check of this package may judge by, each once, in the order of RULES.md; it asks nobody}
     *
     * <p>For tools that print what there is, or look whether an id is one. Immutable.
     */
    public static List<RuleInfo> rules() {
        return ChecklistRules.ALL.stream().map(ChecklistRules::info).toList();
    }

    /**
     * {@return a check that answers the checklist of this file, box by box: {@code evidence.checklist}}
     *
     * <p>The file is read when the engine is built, which is refused with all that is wrong: a file that is missing, over
     * 4 MiB, not UTF-8 or without a box, each annotation that is not understood, each rule that no registered check has,
     * with line and column. It is read anew at each look.
     */
    public static ChecklistCheck checklist(Path file) {
        return ChecklistCheck.of(new FileSource(file));
    }

    /** {@return a check that answers this checklist, such as one that is packed with the service} */
    public static ChecklistCheck checklist(Checklist checklist) {
        return ChecklistCheck.of(new ChecklistSource.Fixed(checklist));
    }
}
