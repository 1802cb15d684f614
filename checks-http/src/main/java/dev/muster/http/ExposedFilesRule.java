package dev.muster.http;

import dev.muster.RuleInfo;

/** Files that only came along are not served. */
final class ExposedFilesRule extends ExposedRule {
    static final RuleInfo INFO = RuleInfo.of("http.exposed.files")
            .title("Repositories, keys, configuration and backups are not served")
            .passes("no such file is served, and no directory lists its files")
            .fix("keep them out of the image, and deny what begins with a dot; nginx:"
                    + " location ~ /\\.(?!well-known) { return 404; }, autoindex off, and a slash at the end of a location"
                    + " that has an alias; change every secret that was served")
            .notApplicable("active requests are off")
            .reference(SiteReferences.WSTG_CONF_04)
            .reference(SiteReferences.cwe(548))
            .reference(SiteReferences.cwe(538))
            .tag("http")
            .tag("exposure")
            .tag("active");

    ExposedFilesRule() {
        super(INFO, Exposure.FILE);
    }
}
