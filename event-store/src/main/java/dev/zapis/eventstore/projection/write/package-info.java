/** What handlers write is buffered, and goes to the database in few statements. */
@NullMarked
package dev.zapis.eventstore.projection.write;

import org.jspecify.annotations.NullMarked;
