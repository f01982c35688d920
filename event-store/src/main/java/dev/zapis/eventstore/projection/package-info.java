/** Runs projections: claims, batches, tokens, parked events and generations. */
@NullMarked
package dev.zapis.eventstore.projection;

import org.jspecify.annotations.NullMarked;
