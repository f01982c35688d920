/** Appends: admission, group commit, conflicts, outcomes. */
@NullMarked
package dev.zapis.eventstore.postgres.append;

import org.jspecify.annotations.NullMarked;
