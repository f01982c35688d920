/** Tests of reactions against a real database. */
@NullMarked
package dev.zapis.scheduler.reaction;

import org.jspecify.annotations.NullMarked;
