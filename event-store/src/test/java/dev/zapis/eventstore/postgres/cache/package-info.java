/** The newest events in memory, put to the test. */
@NullMarked
package dev.zapis.eventstore.postgres.cache;

import org.jspecify.annotations.NullMarked;
