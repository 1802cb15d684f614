package dev.muster.runtime;

import java.util.List;
import java.util.Optional;

/**
 * A jar that classes are loaded from.
 *
 * @param file its name
 * @param own which library it is; empty where nothing tells
 * @param shaded libraries that were packed into it, whose packages may have been renamed
 */
record JarFact(String file, Optional<MavenArtifact> own, List<MavenArtifact> shaded) {
    JarFact {
        shaded = List.copyOf(shaded);
    }
}
