/** Axon's event storage on PostgreSQL over R2DBC. */
@NullMarked
package dev.zapis.eventstore;

import org.jspecify.annotations.NullMarked;
