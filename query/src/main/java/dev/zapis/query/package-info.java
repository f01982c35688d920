/** Projections into read tables, and what can be asked. */
@NullMarked
package dev.zapis.query;

import org.jspecify.annotations.NullMarked;
