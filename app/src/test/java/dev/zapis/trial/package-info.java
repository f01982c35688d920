/** Parts of single tests: below the packages of the product they would be parts of it. */
@NullMarked
package dev.zapis.trial;

import org.jspecify.annotations.NullMarked;
