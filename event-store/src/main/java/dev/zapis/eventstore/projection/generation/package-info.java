/** A projection's tables are built anew beside those in use, and take their place. */
@NullMarked
package dev.zapis.eventstore.projection.generation;

import org.jspecify.annotations.NullMarked;
