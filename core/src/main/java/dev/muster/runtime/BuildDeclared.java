package dev.muster.runtime;

import java.util.Optional;

/**
 * What the owner says that runs here.
 *
 * @param commit or the beginning of it
 * @param image the reference by which the container was started
 */
record BuildDeclared(Optional<String> version, Optional<String> commit, Optional<String> image) {
    static final BuildDeclared NOTHING = new BuildDeclared(Optional.empty(), Optional.empty(), Optional.empty());
}
