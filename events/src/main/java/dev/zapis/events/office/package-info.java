/** Offices, their areas and rules. */
@NullMarked
package dev.zapis.events.office;

import org.jspecify.annotations.NullMarked;
