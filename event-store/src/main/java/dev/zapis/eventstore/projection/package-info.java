/** Projections as their users see them: the engine, what a projection is, how far it has come. */
@NullMarked
package dev.zapis.eventstore.projection;

import org.jspecify.annotations.NullMarked;
