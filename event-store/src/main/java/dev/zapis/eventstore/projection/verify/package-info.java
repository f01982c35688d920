/** A projection's tables are compared with what the log makes of them. */
@NullMarked
package dev.zapis.eventstore.projection.verify;

import org.jspecify.annotations.NullMarked;
