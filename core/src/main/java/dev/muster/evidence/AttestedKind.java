package dev.muster.evidence;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people state because no machine can see it, and how long such a statement holds unless it says so itself. */
enum AttestedKind {
    /** The named role approved this release. */
    SIGNOFF(0),
    /** The named document exists and was reviewed. */
    DOC_CURRENT(90),
    /** A runbook exists for the named procedure. */
    RUNBOOK_LINKS(90),
    /** The answer to incidents is defined, known and was exercised. */
    INCIDENT_PLAN(180),
    /** The rota, the escalation and the contacts are current. */
    ONCALL_CONTACT(30),
    /** The people concerned were told of this release. */
    STAKEHOLDER_COMMS(0),
    /** The review of the named topic took place in its period: a quarter, where nothing shorter is named. */
    PERIODIC_REVIEW(92),
    /** Window, plan, criteria and people of this release are ready. */
    RELEASE_READINESS(0),
    /** What this release taught was looked at afterwards. */
    POST_DEPLOY_REVIEW(0),
    /** A way back exists, is known and was tried. */
    ROLLBACK_PLAN(90);

    private static final Map<String, AttestedKind> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(AttestedKind::id, kind -> kind));

    private final int days;
    private final String id;

    AttestedKind(int days) {
        this.days = days;
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the name that files use, such as {@code doc-current}} */
    String id() {
        return id;
    }

    /** {@return how long a statement holds; empty where it holds for one release} */
    Optional<Duration> lifetime() {
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }

    static Optional<AttestedKind> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(AttestedKind::id).toList();
    }
}
