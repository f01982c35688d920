/** Reactions: commands that follow from events. */
@NullMarked
package dev.zapis.scheduler.reaction;

import org.jspecify.annotations.NullMarked;
