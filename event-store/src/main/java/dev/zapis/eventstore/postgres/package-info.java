/** The event log on PostgreSQL: connections, appends, reads and the tail. */
@NullMarked
package dev.zapis.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
