/** A part that keeps a kind twice; away from the product's packages, where it would be found. */
@NullMarked
package dev.zapis.wrong.second.person;

import org.jspecify.annotations.NullMarked;
