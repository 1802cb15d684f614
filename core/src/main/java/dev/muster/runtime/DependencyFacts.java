package dev.muster.runtime;

import java.util.List;

/**
 * What is on the class path.
 *
 * @param jars libraries; not the program itself
 * @param program libraries that are packed into the program, with their packages as they are
 * @param unread names of jars that could not be read, and why
 */
record DependencyFacts(List<JarFact> jars, List<MavenArtifact> program, List<String> unread) {
    DependencyFacts {
        jars = List.copyOf(jars);
        program = List.copyOf(program);
        unread = List.copyOf(unread);
    }
}
