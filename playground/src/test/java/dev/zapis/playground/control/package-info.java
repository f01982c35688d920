/** How control calls are read. */
@NullMarked
package dev.zapis.playground.control;

import org.jspecify.annotations.NullMarked;
