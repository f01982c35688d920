/** The event log on PostgreSQL: what its users need to open it. */
@NullMarked
package dev.zapis.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
