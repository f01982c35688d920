/** Random commands from a seed, and a judge of what a log did with them. */
@NullMarked
package dev.zapis.eventstore.model;

import org.jspecify.annotations.NullMarked;
