/** Reads: sourcing in batches, the tail, the head. */
@NullMarked
package dev.zapis.eventstore.postgres.read;

import org.jspecify.annotations.NullMarked;
