/** A schedule by the name of the tables of notices. */
@NullMarked
package dev.zapis.wrong.schedule;

import org.jspecify.annotations.NullMarked;
