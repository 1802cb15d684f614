/** The living checklist: reads a team's Markdown checklist and answers each of its boxes. */
@NullMarked
package dev.muster.evidence;

import org.jspecify.annotations.NullMarked;
