/** The newest events and their tags in memory. */
@NullMarked
package dev.zapis.eventstore.postgres.cache;

import org.jspecify.annotations.NullMarked;
