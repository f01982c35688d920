/** Group commit and its conflicts, put to the test. */
@NullMarked
package dev.zapis.eventstore.postgres.append;

import org.jspecify.annotations.NullMarked;
