/** A part without words; away from the product's packages, where it would be found. */
@NullMarked
package dev.zapis.wrong.unsaid;

import org.jspecify.annotations.NullMarked;
