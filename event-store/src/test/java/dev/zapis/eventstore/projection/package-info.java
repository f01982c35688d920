/** Projections against a real server. */
@NullMarked
package dev.zapis.eventstore.projection;

import org.jspecify.annotations.NullMarked;
