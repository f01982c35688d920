/** The event log on PostgreSQL against a real server. */
@NullMarked
package dev.zapis.eventstore.postgres;

import org.jspecify.annotations.NullMarked;
